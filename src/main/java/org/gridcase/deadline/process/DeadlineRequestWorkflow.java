package org.gridcase.deadline.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.casefile.CaseNumber;
import org.springframework.stereotype.Component;

/** What the application tells the process of a request. Methods are named after the business event. */
@Component
public class DeadlineRequestWorkflow {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;

    DeadlineRequestWorkflow(RuntimeService runtime, ManagementService management, TaskService tasks) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
    }

    /** Somebody asks for a pause or an extension. */
    public void requested(CaseNumber number, long request) {
        runtime.createMessageCorrelation(DeadlineRequestProcess.Messages.REQUESTED)
                .processInstanceBusinessKey(number.value())
                .setVariable(DeadlineRequestProcess.REQUEST, request)
                .correlateStartMessage();
    }

    /** The clock is to run again before the pause is over. */
    public void resumed(CaseNumber number, long request) {
        instance(DeadlineRequestProcess.Messages.RESUMED, number, request).correlate();
    }

    /**
     * Another instant until which it must be decided, or until which the pause may last.
     *
     * @param pauseUntil null while no pause is granted
     */
    public void redated(CaseNumber number, long request, Instant decideBy, Instant pauseUntil) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value(), DeadlineRequestProcess.KEY)
                .variableValueEquals(DeadlineRequestProcess.REQUEST, request)
                .singleResult()
                .getId();
        runtime.setVariable(instance, DeadlineRequestProcess.Variables.DECIDE_BY, Date.from(decideBy));
        if (pauseUntil != null) {
            runtime.setVariable(instance, DeadlineRequestProcess.Variables.PAUSE_UNTIL, Date.from(pauseUntil));
        }
        management
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .list()
                .forEach(job -> management.recalculateJobDuedate(job.getId(), false));
        for (Task task : tasks.createTaskQuery().processInstanceId(instance).list()) {
            task.setDueDate(Date.from(decideBy));
            tasks.saveTask(task);
        }
    }

    /** The step has ended that the request was about. */
    void stepEnded(CaseNumber number, long request) {
        instance(DeadlineRequestProcess.Messages.MOOT, number, request).correlate();
    }

    private MessageCorrelationBuilder instance(String message, CaseNumber number, long request) {
        return runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number.value())
                .processInstanceVariableEquals(DeadlineRequestProcess.REQUEST, request);
    }
}
