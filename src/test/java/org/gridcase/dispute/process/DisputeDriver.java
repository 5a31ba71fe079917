package org.gridcase.dispute.process;

import java.util.Comparator;
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
import org.gridcase.casefile.Party;
import org.gridcase.deadline.PassedTime;
import org.gridcase.dispute.Disputes;
import org.gridcase.dispute.ReportDispute;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Drives one dispute as its people would, and fires its timers by element id. */
class DisputeDriver {

    static final String BUILDING = "990100001001001001";
    static final String VACANT_BUILDING = "990100001001001002";
    static final String GRID = "990100001001001";
    static final String COMMUNITY = "990100001001";

    private final Disputes disputes;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final ManagementService management;
    private final RepositoryService repository;
    private final HistoryService history;
    private final JdbcClient jdbc;

    DisputeDriver(
            Disputes disputes,
            RuntimeService runtime,
            TaskService tasks,
            FormService forms,
            ManagementService management,
            RepositoryService repository,
            HistoryService history,
            JdbcClient jdbc) {
        this.disputes = disputes;
        this.runtime = runtime;
        this.tasks = tasks;
        this.forms = forms;
        this.management = management;
        this.repository = repository;
        this.history = history;
        this.jdbc = jdbc;
    }

    /** A quarrel about a leak in one building; two people, nobody hurt. */
    Case inBuilding() {
        return report(dispute(BUILDING, "water-leak", false, null));
    }

    Case inGrid() {
        return report(dispute(GRID, "parking", false, null));
    }

    Case inCommunity() {
        return report(dispute(COMMUNITY, "wages", false, null));
    }

    Case violent() {
        return report(dispute(GRID, "family", true, null));
    }

    Case enteringAt(String stage) {
        return report(dispute(BUILDING, "water-leak", false, stage));
    }

    static ReportDispute dispute(String place, String matter, boolean violence, String entryLevel) {
        String unique = Long.toString(System.nanoTime(), 36);
        return new ReportDispute(
                "测试纠纷 " + unique,
                "楼上漏水到楼下，双方各执一词。",
                matter,
                place,
                "resident",
                2,
                violence,
                null,
                List.of(new Party("甲" + unique, "13800000000", "示范路1号"), new Party("乙" + unique, null, null)),
                null,
                null,
                null,
                entryLevel,
                entryLevel == null ? null : "熟悉情况",
                "grid-worker");
    }

    Case report(ReportDispute report) {
        return as("grid-worker", () -> new Case(disputes.report(report).caseNumber()));
    }

    /** Submits the start form as Tasklist would. */
    Case startedByForm(String user, Map<String, Object> fields) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(DisputeProcess.KEY)
                .latestVersion()
                .singleResult()
                .getId();
        ProcessInstance started = as(user, () -> forms.submitStartForm(definition, fields));
        return new Case(runtime.createProcessInstanceQuery()
                .processInstanceId(started.getId())
                .singleResult()
                .getBusinessKey());
    }

    /** The department call that the town made in this dispute last. */
    Case callOf(Case dispute) {
        return new Case(jdbc.sql("""
                        select number from gridcase.case_file where linked_to = ? and kind = 'department-call'
                         order by reported_at desc, number desc limit 1""").param(dispute.number).query(String.class).single());
    }

    <T> T as(String user, Supplier<T> action) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(user, null, "staff"));
        try {
            return action.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    Map<String, Object> variables(Task task) {
        return tasks.getVariables(task.getId());
    }

    /** One case on its way. */
    final class Case {

        final String number;

        Case(String number) {
            this.number = number;
        }

        /** The person claims the open task of this name and completes it. */
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
            Map<String, Object> variables = new java.util.HashMap<>();
            for (int i = 0; i < fields.length; i += 2) {
                variables.put((String) fields[i], fields[i + 1]);
            }
            return as(user, () -> {
                forms.submitTaskForm(open(task).getId(), variables);
                return this;
            });
        }

        Case escalates(String user) {
            return completes(user, "mediate", "outcome", "escalate", "reason", "双方差距太大");
        }

        Case moves(String user, String stage) {
            return as(user, () -> {
                disputes.move(new org.gridcase.casefile.CaseNumber(number), stage, "更熟悉情况");
                return this;
            });
        }

        /** Executes the timer or asynchronous job that waits at the element. */
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

        /** Signs a written agreement, and waits for the visit. */
        Case signs(String user) {
            return completes(
                            user,
                            "signAgreement",
                            "outcome",
                            "signed",
                            "agreementKind",
                            "written",
                            "terms",
                            "楼上修好水管，楼下自己粉刷。",
                            "performanceDate",
                            "2099-01-31")
                    .fires("produceAgreement")
                    .fires("followUpDue");
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

        /** The definition keys of all open tasks. */
        List<String> openTasks() {
            return instances().stream()
                    .flatMap(instance -> tasks.createTaskQuery().processInstanceId(instance.getId()).list().stream())
                    .map(Task::getTaskDefinitionKey)
                    .sorted()
                    .toList();
        }

        /** The user tasks that began, in order. */
        List<String> passedTasks() {
            return passed("userTask");
        }

        /** The stages entered, in order. */
        List<String> passedStages() {
            return history
                    .createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(number)
                    .processDefinitionKey(DisputeProcess.KEY)
                    .list()
                    .stream()
                    .flatMap(instance -> activities(instance.getId()))
                    .filter(activity -> List.of("building", "grid", "station", "community", "town")
                            .contains(activity.getActivityId()))
                    .sorted(Comparator.comparing(HistoricActivityInstance::getStartTime))
                    .map(HistoricActivityInstance::getActivityId)
                    .toList();
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
            return runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(number)
                            .count()
                    == 0;
        }

        private java.util.stream.Stream<HistoricActivityInstance> activities(String instance) {
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
    }
}
