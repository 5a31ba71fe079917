package org.gridcase.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.meeting.service.MeetingStep;
import org.gridcase.meeting.service.MeetingSteps;
import org.springframework.stereotype.Component;

/** Not signed off in time: the convenor goes on under supervision (督办). */
@Component
class SuperviseMinutes implements JavaDelegate {

    private final MeetingSteps steps;

    SuperviseMinutes(MeetingSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MeetingKey.write(execution, steps.overdue(MeetingKey.of(execution), MeetingStep.MINUTES));
    }
}
