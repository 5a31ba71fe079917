package org.gridcase.publicity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.publicity.service.PublicPeriods;
import org.springframework.stereotype.Component;

/** The time for objections is over, unless one of them is open. */
@Component
class EndObjections implements JavaDelegate {

    private final PublicPeriods periods;

    EndObjections(PublicPeriods periods) {
        this.periods = periods;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                PublicationProcess.Variables.OBJECTION_OPEN, periods.endObjections(NoticeKey.of(execution)));
    }
}
