package org.gridcase.publicity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.deadline.process.OwedVariables;
import org.gridcase.publicity.service.PublicPeriods;
import org.springframework.stereotype.Component;

/** Residents may object from now on. */
@Component
class OpenObjections implements JavaDelegate {

    private final PublicPeriods periods;

    OpenObjections(PublicPeriods periods) {
        this.periods = periods;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OwedVariables.write(execution, periods.openObjections(NoticeKey.of(execution)));
    }
}
