package org.gridcase.monitor.service;

import java.util.Collection;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.monitor.persistence.ReadModel;
import org.gridcase.monitor.persistence.StepVisits;
import org.gridcase.monitor.process.ProcessModels;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who passed which step when, for the map of the processes; first, as the tasks of the workload follow from it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class VisitReadModel implements ReadModel {

    private final StepVisits visits;
    private final ProcessModels models;

    VisitReadModel(StepVisits visits, ProcessModels models) {
        this.visits = visits;
        this.models = models;
    }

    @Override
    public String name() {
        return "monitor_visit";
    }

    @Override
    public void refresh(Collection<CaseNumber> touched) {
        visits.systemsAwaited(models.awaitedSystems());
        visits.remake(touched);
    }

    @Override
    public void rebuild() {
        visits.systemsAwaited(models.awaitedSystems());
        visits.remakeAll();
    }
}
