package org.gridcase.dispute.process;

import java.util.List;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.dispute.domain.Stage;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Component;

/** What the application tells the process. Methods are named after the business event. */
@Component
public class DisputeWorkflow {

    private final RuntimeService runtime;
    private final TaskService tasks;

    DisputeWorkflow(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /** A dispute came in by the API; its case is open. Runs to the first task within the caller's transaction. */
    public void disputeReported(CaseNumber number) {
        runtime.createMessageCorrelation(DisputeProcess.Messages.DISPUTE_REPORTED)
                .processInstanceBusinessKey(number.value())
                .correlateStartMessage();
    }

    /** The call that the town made has ended. */
    void departmentAnswered(CaseNumber number, boolean solved) {
        runtime.createMessageCorrelation(DisputeProcess.Messages.DEPARTMENT_ANSWERED)
                .processInstanceBusinessKey(number.value())
                .setVariables(StageAnswers.ofDepartment(solved))
                .correlate();
    }

    /** Whoever answered a whistle cannot go, and the time for an answer is over: the next level is called. */
    void whistleReturned(CaseNumber number) {
        runtime.createMessageCorrelation(WhistleProcess.Messages.RETURNED)
                .processInstanceBusinessKey(number.value())
                .correlate();
    }

    /** The case goes to another stage. */
    public void disputeMoved(CaseNumber number, Stage stage) {
        ProcessInstance dispute = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value(), DisputeProcess.KEY)
                .singleResult();
        if (dispute == null) {
            throw Refusal.conflict("dispute.move.closed", number.value());
        }
        runtime.setVariables(dispute.getId(), CaseKey.entryAnswers(stage));
        try {
            runtime.createMessageCorrelation(MediationProcess.Messages.DISPUTE_MOVED)
                    .processInstanceBusinessKey(number.value())
                    .correlate();
        } catch (MismatchingMessageCorrelationException notAtAStage) {
            throw Refusal.conflict("dispute.move.notNow", number.value());
        }
    }

    /** The cases whose open tasks wait for this group. */
    public List<CaseNumber> waitingFor(String group) {
        return tasks
                .createTaskQuery()
                .taskCandidateGroup(group)
                .includeAssignedTasks()
                .processDefinitionKey(MediationProcess.KEY)
                .list()
                .stream()
                .map(Task::getProcessInstanceId)
                .map(id -> runtime.createProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult()
                        .getBusinessKey())
                .map(CaseNumber::new)
                .toList();
    }
}
