package org.gridcase.monitor.process;

import java.util.Set;
import org.gridcase.engine.WrittenHistory;
import org.gridcase.monitor.persistence.StepVisits;
import org.springframework.stereotype.Component;

/** What the engine wrote to its history changes the visits of these cases. */
@Component
class TouchedByEngine implements WrittenHistory {

    private final StepVisits visits;

    TouchedByEngine(StepVisits visits) {
        this.visits = visits;
    }

    @Override
    public void written(Set<String> processInstances) {
        visits.touched(processInstances);
    }
}
