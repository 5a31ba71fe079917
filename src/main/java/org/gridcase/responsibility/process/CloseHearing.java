package org.gridcase.responsibility.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.responsibility.application.Hearings;
import org.springframework.stereotype.Component;

/** All units have answered, or the time for it is over. */
@Component
class CloseHearing implements JavaDelegate {

    private final Hearings hearings;

    CloseHearing(Hearings hearings) {
        this.hearings = hearings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        hearings.close(ChangeKey.of(execution));
    }
}
