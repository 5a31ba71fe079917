package org.gridcase.responsibility.process;

import java.time.Clock;
import java.time.LocalDate;
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
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.PassedTime;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListChange;
import org.gridcase.responsibility.ProposedChange;
import org.gridcase.responsibility.application.ListAmendmentCases;
import org.gridcase.responsibility.persistence.ChangeRecord;
import org.gridcase.responsibility.persistence.ChangeRows;
import org.gridcase.responsibility.persistence.HearingRecord;
import org.gridcase.responsibility.persistence.HearingRows;
import org.gridcase.responsibility.persistence.ListTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** Drives one change of a district's lists as its people would, and fires its timers by element id. */
class ListAmendmentDriver {

    final ListChangeDistrict district;

    private final ListAmendmentCases amendments;
    private final ChangeRows changes;
    private final HearingRows hearings;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final ManagementService management;
    private final RepositoryService repository;
    private final HistoryService history;
    private final JdbcClient jdbc;
    private final Clock clock;

    ListAmendmentDriver(
            ListAmendmentCases amendments,
            ChangeRows changes,
            HearingRows hearings,
            ListTables tables,
            RuntimeService runtime,
            TaskService tasks,
            FormService forms,
            ManagementService management,
            RepositoryService repository,
            HistoryService history,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.amendments = amendments;
        this.changes = changes;
        this.hearings = hearings;
        this.runtime = runtime;
        this.tasks = tasks;
        this.forms = forms;
        this.management = management;
        this.repository = repository;
        this.history = history;
        this.jdbc = jdbc;
        this.clock = clock;
        this.district = ListChangeDistrict.founded(jdbc, tables, transaction);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The town proposes by the form that department 2 leads instead of department 1. */
    Change proposed() {
        return proposedBy(district.townOfficer());
    }

    Change proposedBy(String user) {
        return startedByForm(user, replacement());
    }

    /** What the form brings: department 2 is to lead with 70, the town helps with 30. */
    Map<String, Object> replacement() {
        return fields(
                "action", "replace",
                "code", ListChangeDistrict.LISTED,
                "list", "shared",
                "title", "供热保障",
                "matters", "[\"heating\",\"property-service\"]",
                "legalBasis", "《供热条例》第十条",
                "lead", district.department(2),
                "shares", district.department(2) + " 70\n镇街 30",
                "expected", "按标准供热",
                "punished", "停供不处理",
                "reason", "供热职责已经划转",
                "changeBasis", "区政府专题会议纪要");
    }

    Change startedByForm(String user, Map<String, Object> fields) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(ListAmendmentProcess.KEY)
                .latestVersion()
                .singleResult()
                .getId();
        ProcessInstance started = as(user, () -> forms.submitStartForm(definition, fields));
        return new Change(runtime.createProcessInstanceQuery()
                .processInstanceId(started.getId())
                .singleResult()
                .getBusinessKey());
    }

    /** Another module or a file proposes. */
    Change proposedBy(ProposedChange.Origin origin, String user, ListChange change) {
        return new Change(amendments
                .propose(new ProposedChange(change, "呼叫事项不在清单中", origin), user)
                .value());
    }

    /** A timer whose time has not come. */
    void executeTimer(String number, String element) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number, ListAmendmentProcess.KEY)
                .singleResult()
                .getId();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(element)
                .singleResult()
                .getId());
    }

    static Map<String, Object> fields(Object... pairs) {
        Map<String, Object> fields = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    <T> T as(String user, Supplier<T> action) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(user, null, "staff"));
        try {
            return action.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** One proposal on its way. */
    final class Change {

        final String number;

        Change(String number) {
            this.number = number;
        }

        Change hears(String user, String outcome, String reason) {
            Task task = hearing(user);
            return as(user, () -> {
                tasks.claim(task.getId(), user);
                forms.submitTaskForm(task.getId(), fields("outcome", outcome, "reason", reason));
                return this;
            });
        }

        /** The units that are asked accept, one after the other. */
        Change heardByAll() {
            while (!tasksOf("hearUnit").isEmpty()) {
                hears(speakerOf(tasksOf("hearUnit").get(0)), "accept", null);
            }
            return meets();
        }

        /** Runs the jobs by which the units come together again. */
        Change meets() {
            List<Job> jobs = waiting();
            while (!jobs.isEmpty()) {
                management.executeJob(jobs.get(0).getId());
                jobs = waiting();
            }
            return this;
        }

        private List<Job> waiting() {
            return management
                    .createJobQuery()
                    .processInstanceId(instance())
                    .messages()
                    .list();
        }

        Change decides(String user, String outcome, Object... more) {
            Map<String, Object> fields = fields(more);
            fields.put("outcome", outcome);
            return completes(user, "decideListChange", fields);
        }

        Change approves(String user, LocalDate from) {
            return decides(user, "approve", "inForceFrom", from.toString());
        }

        Change revises(String user, Object... fields) {
            return completes(user, "reviseListChange", fields(fields));
        }

        private Change completes(String user, String task, Map<String, Object> fields) {
            claims(user, task);
            return as(user, () -> {
                forms.submitTaskForm(open(task).getId(), fields);
                return this;
            });
        }

        Change claims(String user, String task) {
            return as(user, () -> {
                tasks.claim(open(task).getId(), user);
                return this;
            });
        }

        Change givesBack(String user, String task) {
            return as(user, () -> {
                tasks.setAssignee(open(task).getId(), null);
                return this;
            });
        }

        Change withdrawnBy(String user) {
            return as(user, () -> {
                amendments.withdraw(number, "情况有变");
                return this;
            });
        }

        /** Executes the timers that wait at the element, when their time has come. */
        Change fires(String element) {
            PassedTime.until(element, number, jdbc);
            List<Job> timers = management
                    .createJobQuery()
                    .processInstanceId(instance())
                    .activityId(element)
                    .timers()
                    .list();
            if (timers.isEmpty()) {
                throw new AssertionError("no timer at " + element + " of " + number);
            }
            timers.forEach(job -> management.executeJob(job.getId()));
            return this;
        }

        /** The red reminders of a task have come; with them go the yellow ones. */
        Change reminded(String task) {
            PassedTime.untilLastWarning(number, jdbc);
            return fires(task);
        }

        Task open(String task) {
            return tasksOf(task).stream()
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no open task " + task + " of " + number));
        }

        /** The hearing for which this person speaks. */
        Task hearing(String user) {
            return tasksOf("hearUnit").stream()
                    .filter(task -> speakerOf(task).equals(user))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nothing to hear from " + user + " in " + number));
        }

        private String speakerOf(Task task) {
            String unit = (String) tasks.getVariable(task.getId(), ListAmendmentProcess.UNIT);
            return unit.equals(district.town())
                    ? district.townOfficer()
                    : district.officer(Integer.parseInt(unit.substring(unit.length() - 1)));
        }

        List<Task> tasksOf(String task) {
            return tasks.createTaskQuery()
                    .processInstanceBusinessKey(number)
                    .taskDefinitionKey(task)
                    .orderByTaskCreateTime()
                    .asc()
                    .list();
        }

        List<String> groups(String task) {
            return tasksOf(task).stream()
                    .flatMap(open -> tasks.getIdentityLinksForTask(open.getId()).stream())
                    .filter(link -> link.getGroupId() != null)
                    .map(link -> link.getGroupId())
                    .sorted()
                    .toList();
        }

        List<String> openTasks() {
            return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                    .map(Task::getTaskDefinitionKey)
                    .sorted()
                    .toList();
        }

        Map<String, Object> variables() {
            return runtime.getVariables(instance());
        }

        private String instance() {
            return runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(number, ListAmendmentProcess.KEY)
                    .singleResult()
                    .getId();
        }

        boolean ended() {
            return runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(number)
                            .count()
                    == 0;
        }

        /** What the process passed, in order. */
        List<String> passed() {
            String instance = history.createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(number)
                    .singleResult()
                    .getId();
            return history
                    .createHistoricActivityInstanceQuery()
                    .processInstanceId(instance)
                    .orderPartiallyByOccurrence()
                    .asc()
                    .list()
                    .stream()
                    .map(HistoricActivityInstance::getActivityId)
                    .toList();
        }

        ChangeRecord record() {
            return changes.find(new CaseNumber(number)).orElseThrow();
        }

        /** What the unit said in the running round. */
        HearingRecord said(String unit) {
            return hearings.of(new CaseNumber(number), record().round()).stream()
                    .filter(hearing -> hearing.unit().value().equals(unit))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(unit + " was not asked in " + number));
        }

        List<String> units() {
            return hearings.of(new CaseNumber(number), record().round()).stream()
                    .map(hearing -> hearing.unit().value())
                    .toList();
        }

        List<String> timeline() {
            return jdbc.sql("SELECT kind FROM gridcase.case_timeline WHERE case_number = ? ORDER BY line")
                    .param(number)
                    .query(String.class)
                    .list();
        }

        /** Kinds of the reminders that this person got about the case. */
        List<String> reminders(String user) {
            return jdbc.sql("""
                            SELECT reminder.kind FROM gridcase.reminder reminder
                            JOIN gridcase.delivery sent ON sent.reminder_id = reminder.id AND sent.channel = 'inbox'
                            WHERE reminder.case_number = ? AND sent.target = ? ORDER BY reminder.id
                            """).param(number).param(user).query(String.class).list();
        }

        EntryContent proposedContent() {
            return record().amendments().get(0).content();
        }
    }
}
