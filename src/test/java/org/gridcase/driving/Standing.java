package org.gridcase.driving;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseNumber;

/** Where a case stands, whichever processes run for it: their tasks and timers, what they passed, and what was recorded. */
public abstract class Standing {

    public final CaseNumber number;

    private final ProcessDriver driver;

    Standing(ProcessDriver driver, CaseNumber number) {
        this.driver = driver;
        this.number = number;
    }

    // ---- What it waits for ----

    /** The first open task of this name. */
    public Task open(String task) {
        return tasksOf(task).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open task " + task + " of " + number));
    }

    public List<Task> tasksOf(String task) {
        return driver.tasks
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(task)
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    /** The definition keys of all open tasks. */
    public List<String> openTasks() {
        return driver.tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** The groups that are offered the tasks of this name. */
    public List<String> groups(String task) {
        return tasksOf(task).stream()
                .flatMap(open -> driver.tasks.getIdentityLinksForTask(open.getId()).stream())
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /** The elements at which it waits. */
    public List<String> waitsAt() {
        return driver.runtime.getActiveActivityIds(instance());
    }

    /** The timer that waits at the element. */
    public Job timer(String element) {
        return jobsAt(element).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no timer at " + element + " of " + number));
    }

    public List<Job> jobs() {
        return jobs(all -> all);
    }

    List<Job> jobsAt(String element) {
        return jobs(all -> all.activityId(element));
    }

    List<Job> jobs(UnaryOperator<JobQuery> wanted) {
        return instances().stream()
                .map(instance -> driver.management.createJobQuery().processInstanceId(instance))
                .flatMap(all -> wanted.apply(all).list().stream())
                .toList();
    }

    public Map<String, Object> variables() {
        return driver.runtime.getVariables(instance());
    }

    /** The outermost instance of the running process. */
    public String instance() {
        return driver.runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .rootProcessInstances()
                .singleResult()
                .getId();
    }

    List<String> instances() {
        return driver.runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                .map(ProcessInstance::getId)
                .toList();
    }

    public boolean ended() {
        return instances().isEmpty();
    }

    // ---- What it passed ----

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

    /** What a process of the case passed, in order; it must have ended. */
    public List<String> passedToTheEnd(String process) {
        HistoricProcessInstance ended = driver.history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey(process)
                .finished()
                .singleResult();
        return activities(ended).map(HistoricActivityInstance::getActivityId).toList();
    }

    protected Stream<HistoricActivityInstance> activities() {
        return driver
                .history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list()
                .stream()
                .flatMap(this::activities)
                .sorted(Comparator.comparing(HistoricActivityInstance::getStartTime));
    }

    private Stream<HistoricActivityInstance> activities(HistoricProcessInstance instance) {
        return driver
                .history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream();
    }

    // ---- What was recorded ----

    public CaseFacts facts() {
        return driver.cases.facts(number);
    }

    public String status() {
        return facts().status();
    }

    /** The kinds of the lines of the case's timeline, in order. */
    public List<String> timeline() {
        return driver.jdbc
                .sql("SELECT kind FROM gridcase.case_timeline WHERE case_number = ? ORDER BY line")
                .param(number.value())
                .query(String.class)
                .list();
    }

    /** Kinds of the reminders that this person got about the case. */
    public List<String> reminders(String user) {
        return driver.jdbc
                .sql("""
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
