package org.gridcase.accountability.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.accountability.service.ReviewHearing;
import org.springframework.stereotype.Component;

/** The unit is asked for its defence (申辩). */
@Component
class OpenDefence implements JavaDelegate {

    private final ReviewHearing hearing;

    OpenDefence(ReviewHearing hearing) {
        this.hearing = hearing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReviewKey.write(execution, hearing.openDefence(ReviewKey.of(execution)));
    }
}
