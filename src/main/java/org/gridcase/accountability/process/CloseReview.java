package org.gridcase.accountability.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.accountability.service.ReviewClosing;
import org.springframework.stereotype.Component;

/** The review has its decision. */
@Component
class CloseReview implements JavaDelegate {

    private final ReviewClosing closing;

    CloseReview(ReviewClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.close(ReviewKey.of(execution));
    }
}
