package org.gridcase.publicity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.deadline.process.OwedVariables;
import org.gridcase.publicity.service.PublicPeriods;
import org.springframework.stereotype.Component;

/** It stays on the page for the time of its class. */
@Component
class OpenShowing implements JavaDelegate {

    private final PublicPeriods periods;

    OpenShowing(PublicPeriods periods) {
        this.periods = periods;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OwedVariables.write(execution, periods.openShowing(NoticeKey.of(execution)));
    }
}
