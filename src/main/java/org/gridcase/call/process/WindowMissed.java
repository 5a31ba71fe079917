package org.gridcase.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.gridcase.call.service.SupervisionNotices;
import org.gridcase.deadline.process.OwedVariables;
import org.springframework.stereotype.Component;

/** The time of a step is over: the unit whose turn it was gets a supervision notice (督办单). */
@Component
class WindowMissed implements ExecutionListener {

    private final SupervisionNotices notices;

    WindowMissed(SupervisionNotices notices) {
        this.notices = notices;
    }

    @Override
    public void notify(DelegateExecution execution) {
        notices.missed(
                CallKey.of(execution), CallKey.step(execution), (Long) execution.getVariable(OwedVariables.PERIOD));
    }
}
