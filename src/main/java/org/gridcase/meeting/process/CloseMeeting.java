package org.gridcase.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.meeting.service.Ending;
import org.springframework.stereotype.Component;

/** The minutes stand, and what was decided is told. */
@Component
class CloseMeeting implements JavaDelegate {

    private final Ending ending;

    CloseMeeting(Ending ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ending.close(MeetingKey.of(execution));
    }
}
