package org.gridcase.publicity.process;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.casefile.CaseNumber;
import org.springframework.stereotype.Component;

/** What the application tells the process of a notice. Methods are named after the business event. */
@Component
public class PublicationWorkflow {

    private final RuntimeService runtime;
    private final TaskService tasks;

    PublicationWorkflow(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /** A notice was drafted; its case is open. */
    public void noticeDrafted(CaseNumber number) {
        runtime.createMessageCorrelation(PublicationProcess.Messages.DRAFTED)
                .processInstanceBusinessKey(number.value())
                .correlateStartMessage();
    }

    /** Another version of a notice that is public was drafted. */
    public void noticeEdited(CaseNumber number) {
        runtime.createMessageCorrelation(PublicationProcess.Messages.EDITED)
                .processInstanceBusinessKey(number.value())
                .correlate();
    }

    /** An objection to the notice was decided; when its period waits for that, it is looked at again. */
    public void objectionDecided(CaseNumber number) {
        runtime.createMessageCorrelation(PublicationProcess.Messages.OBJECTION_DECIDED)
                .processInstanceBusinessKey(number.value())
                .correlateAll();
    }

    /** The notice was taken down. */
    public void noticeWithdrawn(CaseNumber number) {
        runtime.createMessageCorrelation(PublicationProcess.Messages.WITHDRAWN)
                .processInstanceBusinessKey(number.value())
                .correlate();
    }

    /** The task that waits for the officer's decision. */
    public Optional<String> taskOf(CaseNumber number) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(PublicationProcess.Elements.APPROVE)
                .list()
                .stream()
                .map(Task::getId)
                .findFirst();
    }
}
