package org.gridcase.driving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.PassedTime;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Drives cases as their people would: what is the same for every process. A module's driver extends it with the words of its
 * own steps, and is made by {@code beans.createBean(…)}.
 */
public abstract class ProcessDriver {

    protected final RuntimeService runtime;
    protected final TaskService tasks;
    protected final FormService forms;
    protected final ManagementService management;
    protected final CaseFiles cases;
    protected final JdbcClient jdbc;

    final HistoryService history;
    private final RepositoryService repository;

    protected ProcessDriver(BeanFactory beans) {
        this.runtime = beans.getBean(RuntimeService.class);
        this.tasks = beans.getBean(TaskService.class);
        this.forms = beans.getBean(FormService.class);
        this.management = beans.getBean(ManagementService.class);
        this.repository = beans.getBean(RepositoryService.class);
        this.history = beans.getBean(HistoryService.class);
        this.cases = beans.getBean(CaseFiles.class);
        this.jdbc = beans.getBean(JdbcClient.class);
    }

    /** What a person does who has signed in. */
    public static <T> T as(String user, Supplier<T> action) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(user, null, "staff"));
        try {
            return action.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Name, value, name, value … */
    public static Map<String, Object> fields(Object... pairs) {
        Map<String, Object> fields = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    /** Submits the start form as Tasklist would: the case that came of it. */
    public CaseNumber submitsStartForm(String process, String user, Map<String, Object> fields) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        String instance =
                as(user, () -> forms.submitStartForm(definition, fields)).getId();
        // From the history: it may have run to its end.
        return new CaseNumber(history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey());
    }

    /**
     * One case on its way.
     *
     * @param <C> what the words of the extending class are said on
     */
    public abstract class DrivenCase<C extends DrivenCase<C>> extends Standing {

        protected DrivenCase(CaseNumber number) {
            super(ProcessDriver.this, number);
        }

        @SuppressWarnings("unchecked")
        private C self() {
            return (C) this;
        }

        // ---- What people do ----

        public C claims(String user, String task) {
            as(user, () -> {
                tasks.claim(open(user, task).getId(), user);
                return null;
            });
            return self();
        }

        public C givesBack(String user, String task) {
            as(user, () -> {
                tasks.setAssignee(open(user, task).getId(), null);
                return null;
            });
            return self();
        }

        public C submits(String user, String task, Object... fields) {
            as(user, () -> {
                forms.submitTaskForm(open(user, task).getId(), fields(fields));
                return null;
            });
            return self();
        }

        /** Claims the task and submits its form. */
        public C completes(String user, String task, Object... fields) {
            return claims(user, task).submits(user, task, fields);
        }

        /** The one that this person has, where several have one of this name; otherwise the first. */
        private Task open(String user, String task) {
            return tasksOf(task).stream()
                    .filter(open -> user.equals(open.getAssignee()))
                    .findFirst()
                    .orElseGet(() -> open(task));
        }

        // ---- What time does ----

        /** The time for which the element waits has come. */
        public C fires(String element) {
            PassedTime.until(element, number.value(), jdbc);
            return executes(element);
        }

        /** The red reminders of the task have come; with them go the yellow ones. */
        public C reminded(String task) {
            PassedTime.untilLastWarning(number.value(), jdbc);
            return executes(task);
        }

        /** Executes every job that waits at the element, whether or not its time has come. */
        public C executes(String element) {
            List<Job> waiting = jobsAt(element);
            if (waiting.isEmpty()) {
                throw new AssertionError("no job at " + element + " of " + number);
            }
            waiting.forEach(job -> management.executeJob(job.getId()));
            return self();
        }

        /** Executes the steps that go on in a transaction of their own, until none is left. */
        public C goesOn() {
            List<Job> waiting = continuations();
            while (!waiting.isEmpty()) {
                management.executeJob(waiting.get(0).getId());
                waiting = continuations();
            }
            return self();
        }

        private List<Job> continuations() {
            return jobs(JobQuery::messages);
        }
    }
}
