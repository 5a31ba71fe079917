package org.gridcase.monitor.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.gridcase.monitor.persistence.StepVisits;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Visits go with the history of which they were made, so that they are the same whenever they are made anew. Here and not in
 * a migration, because the engine creates its tables after Flyway has run.
 */
@Component
class DeletedHistory implements SmartInitializingSingleton {

    private final StepVisits visits;

    /** @param engine has created its tables */
    DeletedHistory(StepVisits visits, ProcessEngine engine) {
        this.visits = visits;
    }

    @Override
    public void afterSingletonsInstantiated() {
        visits.watchDeletions();
    }
}
