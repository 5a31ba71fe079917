package org.gridcase.accountability.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.accountability.service.ReviewHearing;
import org.springframework.stereotype.Component;

/** The unit has said nothing in its time. */
@Component
class RecordSilence implements JavaDelegate {

    private final ReviewHearing hearing;

    RecordSilence(ReviewHearing hearing) {
        this.hearing = hearing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        hearing.silent(ReviewKey.of(execution));
    }
}
