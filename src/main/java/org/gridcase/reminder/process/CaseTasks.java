package org.gridcase.reminder.process;

import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Where a person goes on with a case. */
@Component
public class CaseTasks {

    private final TaskService tasks;

    CaseTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    /** The newest task of the case that the person holds or may claim: a called process has the case number too. */
    public Optional<String> taskFor(String username, String caseNumber) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .or()
                .taskAssignee(username)
                .taskCandidateUser(username)
                .endOr()
                .orderByTaskCreateTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .map(Task::getId)
                .findFirst();
    }
}
