package org.gridcase.call.process;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.call.CallReceipt;
import org.gridcase.call.Calls;
import org.gridcase.call.MakeCall;
import org.gridcase.deadline.PassedTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Drives calls and their parts as the officers would, as a department's system would, and fires timers by element id. */
class CallDriver {

    static final String TOWN = "990100001";
    private static final long LOCK = 60_000;

    private final Calls calls;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final ExternalTaskService external;
    private final ManagementService management;
    private final RepositoryService repository;
    private final HistoryService history;
    private final JdbcClient jdbc;

    CallDriver(
            Calls calls,
            RuntimeService runtime,
            TaskService tasks,
            FormService forms,
            ExternalTaskService external,
            ManagementService management,
            RepositoryService repository,
            HistoryService history,
            JdbcClient jdbc) {
        this.calls = calls;
        this.runtime = runtime;
        this.tasks = tasks;
        this.forms = forms;
        this.external = external;
        this.management = management;
        this.repository = repository;
        this.history = history;
        this.jdbc = jdbc;
    }

    static MakeCall citing(String entry) {
        String unique = Long.toString(System.nanoTime(), 36);
        return new MakeCall(
                "测试呼叫 " + unique, "镇街无法独立解决。", entry, "ordinary", "other", TOWN, null, null, "town-officer");
    }

    /** A call that cites an entry of the demo district's lists; null: not listed. */
    Case call(String entry) {
        return new Case(made(entry).number().value());
    }

    /** A call that the service makes, as a dispute does. */
    Case make(MakeCall call) {
        return new Case(as("town-officer", () -> calls.make(call)).number().value());
    }

    CallReceipt made(String entry) {
        return as("town-officer", () -> calls.makeByOfficer(citing(entry)));
    }

    /** Submits the start form as Tasklist would. */
    Case startedByForm(String user, Map<String, Object> fields) {
        ProcessInstance started = submitsStartForm(CallProcess.KEY, user, fields);
        return new Case(history.createHistoricProcessInstanceQuery()
                .processInstanceId(started.getId())
                .singleResult()
                .getBusinessKey());
    }

    ProcessInstance submitsStartForm(String process, String user, Map<String, Object> fields) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        return as(user, () -> forms.submitStartForm(definition, fields));
    }

    <T> T as(String user, Supplier<T> action) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(user, null, "staff"));
        try {
            return action.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** One call or one part on its way. */
    final class Case {

        final String number;

        Case(String number) {
            this.number = number;
        }

        Case completes(String user, String task, Object... fields) {
            claims(user, task);
            return submits(user, task, fields);
        }

        Case claims(String user, String task) {
            return as(user, () -> {
                tasks.claim(open(task).getId(), user);
                return this;
            });
        }

        Case givesBack(String user, String task) {
            return as(user, () -> {
                tasks.setAssignee(open(task).getId(), null);
                return this;
            });
        }

        Case submits(String user, String task, Object... fields) {
            return as(user, () -> {
                forms.submitTaskForm(open(task).getId(), variables(fields));
                return this;
            });
        }

        /** The unit's own system fetches the offer of its topic and completes it. */
        Case completesAsSystem(String unit, String activity, Object... answers) {
            LockedExternalTask offer = external
                    .fetchAndLock(1000, "worker-" + unit)
                    .topic("department." + unit, LOCK)
                    .businessKey(number)
                    .execute()
                    .stream()
                    .filter(task -> task.getActivityId().equals(activity))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no offer " + activity + " of " + number));
            try {
                external.complete(offer.getId(), "worker-" + unit, variables(answers));
            } catch (RuntimeException refused) {
                external.unlock(offer.getId());
                throw refused;
            }
            return this;
        }

        /** Executes the timer that waits at the element. */
        Case fires(String element) {
            Job job = instances().stream()
                    .flatMap(instance ->
                            management
                                    .createJobQuery()
                                    .processInstanceId(instance.getId())
                                    .activityId(element)
                                    .list()
                                    .stream())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no job at " + element + " of " + number));
            PassedTime.until(element, number, jdbc);
            management.executeJob(job.getId());
            return this;
        }

        /** The case of a partner's part. */
        Case part(String unit) {
            return new Case(jdbc.sql("select case_number from gridcase.call_part where call_number = ? and unit = ?")
                    .params(number, unit)
                    .query(String.class)
                    .single());
        }

        Case partsDone() {
            jdbc.sql("""
                            select p.case_number from gridcase.call_part p
                             where p.call_number = ? and p.role = 'cooperating' and p.state = 'open'""").param(number).query(String.class).list().stream()
                    .map(Case::new)
                    .forEach(part -> part.submits(part.officer(), "handlePart", "outcome", "done", "report", "已配合"));
            return this;
        }

        /** Somebody of the unit to which the part belongs. */
        private String officer() {
            return jdbc.sql("""
                            select h.username from gridcase.call_part p
                              join gridcase.post_held h on h.place_code = p.unit and h.held_to is null
                             where p.case_number = ? order by h.username limit 1""").param(number).query(String.class).single();
        }

        Task open(String task) {
            return instances().stream()
                    .flatMap(
                            instance -> tasks
                                    .createTaskQuery()
                                    .processInstanceId(instance.getId())
                                    .taskDefinitionKey(task)
                                    .list()
                                    .stream())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no open task " + task + " of " + number));
        }

        List<String> openTasks() {
            return instances().stream()
                    .flatMap(instance -> tasks.createTaskQuery().processInstanceId(instance.getId()).list().stream())
                    .map(Task::getTaskDefinitionKey)
                    .sorted()
                    .toList();
        }

        List<String> passedTasks() {
            return passed("userTask");
        }

        List<String> passed(String type) {
            return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                    .flatMap(instance -> activities(instance.getId()))
                    .filter(activity -> activity.getActivityType().equals(type))
                    .sorted(Comparator.comparing(HistoricActivityInstance::getStartTime))
                    .map(HistoricActivityInstance::getActivityId)
                    .toList();
        }

        boolean ended() {
            return instances().isEmpty();
        }

        /** A value of the call's row. */
        String value(String column) {
            return jdbc.sql("select " + column + "::text from gridcase.department_call where case_number = ?")
                    .param(number)
                    .query(String.class)
                    .optional()
                    .orElse(null);
        }

        String status() {
            return jdbc.sql("select status from gridcase.case_file where number = ?")
                    .param(number)
                    .query(String.class)
                    .single();
        }

        int notices() {
            return jdbc.sql("select count(*) from gridcase.supervision_notice where case_number = ?")
                    .param(number)
                    .query(Integer.class)
                    .single();
        }

        List<String> timeline() {
            return jdbc.sql("select kind from gridcase.case_timeline where case_number = ? order by line")
                    .param(number)
                    .query(String.class)
                    .list();
        }

        private Stream<HistoricActivityInstance> activities(String instance) {
            return history
                    .createHistoricActivityInstanceQuery()
                    .processInstanceId(instance)
                    .orderPartiallyByOccurrence()
                    .asc()
                    .list()
                    .stream();
        }

        private List<ProcessInstance> instances() {
            return runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(number)
                    .list();
        }

        private static Map<String, Object> variables(Object... fields) {
            Map<String, Object> variables = new HashMap<>();
            for (int i = 0; i < fields.length; i += 2) {
                variables.put((String) fields[i], fields[i + 1]);
            }
            return variables;
        }
    }
}
