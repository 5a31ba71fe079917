package org.gridcase.meeting.process;

import java.util.List;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Component;

/** What the application tells the process of a meeting. Methods are named after the business event. */
@Component
public class MeetingWorkflow {

    private final RuntimeService runtime;
    private final TaskService tasks;

    MeetingWorkflow(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /** A meeting is convened; its case is open. */
    public void convened(CaseNumber number) {
        runtime.createMessageCorrelation(MeetingProcess.Messages.CONVENED)
                .processInstanceBusinessKey(number.value())
                .correlateStartMessage();
    }

    /** Somebody has voted otherwise than by the task in which he was asked: nothing is left to ask. */
    public void voted(CaseNumber number, String username) {
        List<Task> asked = tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(MeetingProcess.Elements.VOTE)
                .taskAssignee(username)
                .list();
        for (Task task : asked) {
            tasks.setVariableLocal(task.getId(), MeetingProcess.VOTED, true);
            tasks.complete(task.getId());
        }
    }

    /** The convenor ends the voting in Tasklist. */
    public void votingEnded(CaseNumber number) {
        try {
            runtime.createMessageCorrelation(MeetingProcess.Messages.VOTING_ENDED)
                    .processInstanceBusinessKey(number.value())
                    .correlate();
        } catch (MismatchingMessageCorrelationException nobodyVotesThere) {
            throw Refusal.conflict("meeting.vote.over");
        }
    }
}
