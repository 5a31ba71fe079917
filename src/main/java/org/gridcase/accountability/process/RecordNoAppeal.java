package org.gridcase.accountability.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.accountability.service.ReviewHearing;
import org.springframework.stereotype.Component;

/** The unit has not appealed in its time. */
@Component
class RecordNoAppeal implements JavaDelegate {

    private final ReviewHearing hearing;

    RecordNoAppeal(ReviewHearing hearing) {
        this.hearing = hearing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        hearing.noAppeal(ReviewKey.of(execution));
    }
}
