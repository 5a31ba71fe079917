package org.gridcase.deadline.process;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.Owed;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Keeps the engine's timers and due dates at what is owed, when that has moved after the step began. */
@Component
public class OwedTimers {

    /** Job type of a timer at the edge of a step; the others of a step are its reminders. */
    private static final String EDGE = "timer-transition";

    /** Unclaimed work goes first: the models give their edge timers this priority, and a claim takes it away. */
    private static final long CLAIMED = 0;

    private static final long UNCLAIMED = 100;

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final Map<String, String> jobTypes = new ConcurrentHashMap<>();

    OwedTimers(RuntimeService runtime, ManagementService management, TaskService tasks) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
    }

    /** The task was taken up or given back: the timer at the edge waits for the end, or again for somebody to take it up. */
    public void taken(DelegateTask task, Owed owed) {
        OwedVariables.write(task, owed);
        long priority = owed.accepted() ? CLAIMED : UNCLAIMED;
        for (Job job : timers(task.getProcessInstanceId())) {
            if (EDGE.equals(type(job))) {
                management.recalculateJobDuedate(job.getId(), false);
                if (job.getPriority() != priority) {
                    management.setJobPriority(job.getId(), priority);
                }
            }
        }
    }

    /** Its instants moved: variables, timers and the due dates of open tasks follow. */
    public void moved(CaseNumber number, Owed owed) {
        try {
            move(number, owed);
        } catch (OptimisticLockingException inUse) {
            throw new OptimisticLockingFailureException(number + " is worked on by somebody else", inUse);
        }
    }

    private void move(CaseNumber number, Owed owed) {
        for (VariableInstance period : scopes(number, owed.period())) {
            Map<String, Object> before = runtime.getVariablesLocal(period.getExecutionId(), OwedVariables.NAMES);
            Map<String, Object> after = OwedVariables.values(owed);
            runtime.setVariablesLocal(period.getExecutionId(), after);
            timers(period.getProcessInstanceId()).forEach(job -> management.recalculateJobDuedate(job.getId(), false));
            moveTasks(period.getProcessInstanceId(), before, after);
        }
    }

    /** A task is due when its model said: at whichever of the instants that was. */
    private void moveTasks(String instance, Map<String, Object> before, Map<String, Object> after) {
        Map<Object, Object> moved = new HashMap<>();
        for (String name : List.of(OwedVariables.ACCEPT_BY, OwedVariables.DUE_AT)) {
            moved.put(before.get(name), after.get(name));
        }
        for (Task task : tasks.createTaskQuery().processInstanceId(instance).list()) {
            if (moved.containsKey(task.getDueDate())) {
                task.setDueDate((Date) moved.get(task.getDueDate()));
                tasks.saveTask(task);
            }
        }
    }

    private List<VariableInstance> scopes(CaseNumber number, long period) {
        String[] instances =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                        .map(ProcessInstance::getId)
                        .toArray(String[]::new);
        return instances.length == 0
                ? List.of()
                : runtime
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(instances)
                        .variableName(OwedVariables.PERIOD)
                        .list()
                        .stream()
                        .filter(variable -> Long.valueOf(period).equals(variable.getValue()))
                        .toList();
    }

    private List<Job> timers(String instance) {
        return management.createJobQuery().processInstanceId(instance).timers().list();
    }

    private String type(Job job) {
        return jobTypes.computeIfAbsent(
                job.getJobDefinitionId(),
                id -> management.createJobDefinitionQuery().jobDefinitionId(id).list().stream()
                        .map(JobDefinition::getJobType)
                        .findFirst()
                        .orElse(""));
    }
}
