package org.gridcase.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.meeting.service.Ending;
import org.springframework.stereotype.Component;

/** Nothing is decided any more; the minutes are owed. */
@Component
class EndMeeting implements JavaDelegate {

    private final Ending ending;

    EndMeeting(Ending ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MeetingKey.write(execution, ending.end(MeetingKey.of(execution)));
    }
}
