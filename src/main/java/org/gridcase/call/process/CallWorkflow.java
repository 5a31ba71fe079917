package org.gridcase.call.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.call.service.CallClaims;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.process.FormInput;
import org.springframework.stereotype.Component;

/** What the application tells the processes. Methods are named after the business event. */
@Component
public class CallWorkflow {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final CallClaims claims;

    CallWorkflow(RuntimeService runtime, TaskService tasks, CallClaims claims) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.claims = claims;
    }

    /** A call was made; its case is open. Runs to the first task within the caller's transaction. */
    public void callMade(CaseNumber number) {
        start(CallProcess.Messages.CALL_MADE, number);
    }

    /** A partner has a part in a call; its case is open. */
    void partOpened(CaseNumber number) {
        start(PartProcess.Messages.PART_OPENED, number);
    }

    /** A result was sent back, and this part is concerned. */
    void partReopened(CaseNumber number) {
        answer(number, true);
    }

    /** The call is over, and with it the part that was done. */
    void partOver(CaseNumber number) {
        answer(number, false);
    }

    private void answer(CaseNumber number, boolean reopened) {
        runtime.createMessageCorrelation(PartProcess.Messages.PART_ANSWERED)
                .processInstanceBusinessKey(number.value())
                .setVariable(PartProcess.Variables.REOPENED, reopened)
                .correlate();
    }

    /** Whoever called has taken the call back, and with it these parts. */
    public void callWithdrawn(CaseNumber number, List<CaseNumber> parts) {
        parts.forEach(part -> end(PartProcess.Messages.PART_WITHDRAWN, part));
        end(CallProcess.Messages.CALL_WITHDRAWN, number);
    }

    private void end(String message, CaseNumber number) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number.value())
                .correlate();
    }

    private void start(String message, CaseNumber number) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number.value())
                .correlateStartMessage();
    }

    /** Whoever is in the group may take up the tasks of calls and parts that wait for the other group, too. */
    List<CaseNumber> openedTo(String group, String waiting) {
        List<Task> open = tasks.createTaskQuery()
                .processDefinitionKeyIn(CallProcess.KEY, PartProcess.KEY)
                .taskCandidateGroup(waiting)
                .includeAssignedTasks()
                .list();
        open.forEach(task -> tasks.addCandidateGroup(task.getId(), group));
        return open.stream()
                .map(task -> runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey())
                // A call before its parts, as whoever writes to both.
                .sorted()
                .map(CaseNumber::new)
                .toList();
    }

    /** A task of the call that the person has or may take up. */
    public Optional<String> taskFor(String username, CaseNumber number) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .or()
                .taskAssignee(username)
                .taskCandidateUser(username)
                .endOr()
                .listPage(0, 1)
                .stream()
                .map(Task::getId)
                .findFirst();
    }

    /** An officer of the unit takes the call and accepts it, in one move. */
    public void callClaimed(CaseNumber number, String username) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(CallProcess.Elements.CLAIM_CALL)
                .singleResult();
        if (task == null) {
            throw claims.claimed(number);
        }
        try {
            tasks.claim(task.getId(), username);
            tasks.complete(task.getId(), Map.of(FormInput.OUTCOME, CallAnswered.ACCEPT));
        } catch (TaskAlreadyClaimedException | OptimisticLockingException second) {
            throw claims.claimed(number);
        }
    }
}
