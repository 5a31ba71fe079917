package org.gridcase.publicity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.publicity.service.PublicPeriods;
import org.springframework.stereotype.Component;

/** It has been shown long enough. */
@Component
class EndShowing implements JavaDelegate {

    private final PublicPeriods periods;

    EndShowing(PublicPeriods periods) {
        this.periods = periods;
    }

    @Override
    public void execute(DelegateExecution execution) {
        periods.endShowing(NoticeKey.of(execution));
    }
}
