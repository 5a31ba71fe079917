package org.gridcase.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.meeting.service.Ending;
import org.springframework.stereotype.Component;

/** The convenor signs the minutes off. */
@Component
class MinutesSigned implements TaskListener {

    private final Ending ending;
    private final TaskHolders holders;

    MinutesSigned(Ending ending, TaskHolders holders) {
        this.ending = ending;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        ending.sign(MeetingKey.of(task), MeetingKey.take(task).text("remark"), by);
    }
}
