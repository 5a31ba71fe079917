package org.gridcase.casefile.process;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.Refusal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Which case a task belongs to: Tasklist's tabs know only the task, and staff may not read process instances. */
@RestController
@Tag(name = "cases")
class TaskCases {

    private final TaskService tasks;
    private final RuntimeService processes;
    private final CaseFiles cases;

    TaskCases(TaskService tasks, RuntimeService processes, CaseFiles cases) {
        this.tasks = tasks;
        this.processes = processes;
        this.cases = cases;
    }

    /** The business key is passed on to called processes, so it is the case number wherever the task stands. */
    @GetMapping("/api/tasks/{taskId}/case")
    @Operation(summary = "The case that a task belongs to")
    @Transactional(readOnly = true)
    public TaskCase caseOf(@PathVariable String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null || task.getProcessInstanceId() == null) {
            throw unknown();
        }
        ProcessInstance process = processes
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        if (process == null || process.getBusinessKey() == null) {
            throw unknown();
        }
        CaseNumber number = new CaseNumber(process.getBusinessKey());
        if (!cases.isVisible(number)) {
            throw unknown();
        }
        return new TaskCase(number.value());
    }

    /** The same answer for "there is none" and "not for you". */
    private static Refusal unknown() {
        return Refusal.notFound("casefile.task.unknown");
    }

    record TaskCase(String caseNumber) {}
}
