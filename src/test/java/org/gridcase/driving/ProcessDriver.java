package org.gridcase.driving;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.casefile.CaseFacts;
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

    private final RepositoryService repository;
    private final HistoryService history;

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
    protected CaseNumber submitsStartForm(String process, String user, Map<String, Object> fields) {
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
     * One case on its way, whichever processes run for it.
     *
     * @param <C> what the words of the extending class are said on
     */
    public abstract class DrivenCase<C extends DrivenCase<C>> {

        public final CaseNumber number;

        protected DrivenCase(CaseNumber number) {
            this.number = number;
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
            List<Job> waiting = instances().stream()
                    .flatMap(instance ->
                            management.createJobQuery().processInstanceId(instance).activityId(element).list().stream())
                    .toList();
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
            return instances().stream()
                    .flatMap(instance ->
                            management.createJobQuery().processInstanceId(instance).messages().list().stream())
                    .toList();
        }

        // ---- Where it stands ----

        /** The first open task of this name. */
        public Task open(String task) {
            return tasksOf(task).stream()
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no open task " + task + " of " + number));
        }

        /** The one that this person has, where several have one of this name; otherwise the first. */
        private Task open(String user, String task) {
            return tasksOf(task).stream()
                    .filter(open -> user.equals(open.getAssignee()))
                    .findFirst()
                    .orElseGet(() -> open(task));
        }

        public List<Task> tasksOf(String task) {
            return tasks.createTaskQuery()
                    .processInstanceBusinessKey(number.value())
                    .taskDefinitionKey(task)
                    .orderByTaskCreateTime()
                    .asc()
                    .list();
        }

        /** The definition keys of all open tasks. */
        public List<String> openTasks() {
            return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
                    .map(Task::getTaskDefinitionKey)
                    .sorted()
                    .toList();
        }

        /** The groups that are offered the tasks of this name. */
        public List<String> groups(String task) {
            return tasksOf(task).stream()
                    .flatMap(open -> tasks.getIdentityLinksForTask(open.getId()).stream())
                    .map(IdentityLink::getGroupId)
                    .filter(group -> group != null)
                    .sorted()
                    .toList();
        }

        /** The elements at which the case waits. */
        public List<String> waitsAt() {
            return runtime.getActiveActivityIds(instance());
        }

        public Map<String, Object> variables() {
            return runtime.getVariables(instance());
        }

        public boolean ended() {
            return instances().isEmpty();
        }

        /** What the case passed, in order. */
        public List<String> passed() {
            return activities().map(HistoricActivityInstance::getActivityId).toList();
        }

        /** The tasks that began, in order. */
        public List<String> passedTasks() {
            return passed("userTask");
        }

        /** The elements of a type of the engine that began, in order. */
        public List<String> passed(String type) {
            return activities()
                    .filter(activity -> activity.getActivityType().equals(type))
                    .map(HistoricActivityInstance::getActivityId)
                    .toList();
        }

        protected Stream<HistoricActivityInstance> activities() {
            return history
                    .createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(number.value())
                    .list()
                    .stream()
                    .flatMap(instance -> history
                            .createHistoricActivityInstanceQuery()
                            .processInstanceId(instance.getId())
                            .orderPartiallyByOccurrence()
                            .asc()
                            .list()
                            .stream())
                    .sorted(Comparator.comparing(HistoricActivityInstance::getStartTime));
        }

        /** The outermost instance of the running process. */
        protected String instance() {
            return runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(number.value())
                    .rootProcessInstances()
                    .singleResult()
                    .getId();
        }

        private List<String> instances() {
            return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                    .map(instance -> instance.getId())
                    .toList();
        }

        public CaseFacts facts() {
            return cases.facts(number);
        }

        public String status() {
            return facts().status();
        }

        /** The kinds of the lines of the case's timeline, in order. */
        public List<String> timeline() {
            return jdbc.sql("SELECT kind FROM gridcase.case_timeline WHERE case_number = ? ORDER BY line")
                    .param(number.value())
                    .query(String.class)
                    .list();
        }

        /** Kinds of the reminders that this person got about the case. */
        public List<String> reminders(String user) {
            return jdbc.sql("""
                            SELECT reminder.kind FROM gridcase.reminder reminder
                            JOIN gridcase.delivery sent ON sent.reminder_id = reminder.id AND sent.channel = 'inbox'
                            WHERE reminder.case_number = ? AND sent.target = ? ORDER BY reminder.id
                            """)
                    .param(number.value())
                    .param(user)
                    .query(String.class)
                    .list();
        }
    }
}
