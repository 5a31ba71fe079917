package org.gridcase.accountability.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.accountability.service.ReviewHearing;
import org.springframework.stereotype.Component;

/** The unit may appeal (申诉). */
@Component
class OpenAppeal implements JavaDelegate {

    private final ReviewHearing hearing;

    OpenAppeal(ReviewHearing hearing) {
        this.hearing = hearing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReviewKey.write(execution, hearing.openAppeal(ReviewKey.of(execution)));
    }
}
