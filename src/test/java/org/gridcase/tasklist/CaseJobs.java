package org.gridcase.tasklist;

import java.util.List;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.deadline.PassedTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the switched-off job executor would do for one case, and the clock's part of it. */
public final class CaseJobs {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final JdbcClient jdbc;

    CaseJobs(RuntimeService runtime, ManagementService management, TaskService tasks, JdbcClient jdbc) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /** The case with this title, after the engine has done what it owes at once. */
    public String numberOf(String title) {
        return jdbc.sql("SELECT number FROM gridcase.case_file WHERE title = :title")
                .param("title", title)
                .query(String.class)
                .single();
    }

    /** The one open task of the case with this element id; everything that is due at once is done before. */
    public String task(String number, String element) {
        goesOn(number);
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(element)
                .list();
        if (open.size() != 1) {
            throw new AssertionError(number + " has " + open.size() + " tasks " + element + " but "
                    + tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                            .map(Task::getTaskDefinitionKey)
                            .toList());
        }
        return open.get(0).getId();
    }

    /** As if the time of the timer had come. */
    public void timePasses(String number, String timer) {
        goesOn(number);
        Job job = jobs(number, JobQuery::timers).stream()
                .filter(candidate -> timer.equals(management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(candidate.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no timer " + timer + " in " + number));
        PassedTime.until(timer, number, jdbc);
        management.executeJob(job.getId());
    }

    /** What the engine owes at once. */
    public void goesOn(String number) {
        for (List<Job> due = dueAtOnce(number); !due.isEmpty(); due = dueAtOnce(number)) {
            due.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> dueAtOnce(String number) {
        return jobs(number, JobQuery::messages);
    }

    private List<Job> jobs(String number, UnaryOperator<JobQuery> which) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .map(ProcessInstance::getId)
                .flatMap(id -> which.apply(management.createJobQuery().processInstanceId(id)).list().stream())
                .toList();
    }
}
