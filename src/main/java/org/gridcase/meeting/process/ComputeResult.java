package org.gridcase.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.meeting.service.Counting;
import org.springframework.stereotype.Component;

/** Computes what came of the motion. */
@Component
class ComputeResult implements JavaDelegate {

    private final Counting counting;

    ComputeResult(Counting counting) {
        this.counting = counting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(MeetingProcess.Variables.MORE_MOTIONS, counting.compute(MeetingKey.of(execution)));
    }
}
