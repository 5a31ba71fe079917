package org.gridcase.deadline.process;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.Party;
import org.gridcase.deadline.PassedTime;
import org.gridcase.deadline.domain.Ask;
import org.gridcase.deadline.persistence.PeriodRecord;
import org.gridcase.deadline.persistence.PeriodRows;
import org.gridcase.deadline.persistence.RequestRecord;
import org.gridcase.deadline.persistence.RequestRows;
import org.gridcase.deadline.service.DeadlineRequests;
import org.gridcase.dispute.Disputes;
import org.gridcase.dispute.ReportDispute;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A dispute in a building whose head asks about its clock, and the people above who decide. */
public class RequestDriver {

    public static final String BUILDING = "990100001001001001";

    private final Disputes disputes;
    private final CaseFiles cases;
    private final DeadlineRequests service;
    private final RequestRows requests;
    private final PeriodRows periods;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final ManagementService management;
    private final HistoryService history;
    private final JdbcClient jdbc;

    RequestDriver(
            Disputes disputes,
            CaseFiles cases,
            DeadlineRequests service,
            RequestRows requests,
            PeriodRows periods,
            RuntimeService runtime,
            TaskService tasks,
            FormService forms,
            ManagementService management,
            HistoryService history,
            JdbcClient jdbc) {
        this.disputes = disputes;
        this.cases = cases;
        this.service = service;
        this.requests = requests;
        this.periods = periods;
        this.runtime = runtime;
        this.tasks = tasks;
        this.forms = forms;
        this.management = management;
        this.history = history;
        this.jdbc = jdbc;
    }

    /** Nobody has taken it up yet. */
    public Case reported() {
        return reported(false);
    }

    /** Somebody was hurt, and the grid worker has answered the whistle. */
    public Case answered() {
        return reported(true).claims("grid-worker", "goToScene");
    }

    private Case reported(boolean violence) {
        String unique = Long.toString(System.nanoTime(), 36);
        String number = as("grid-worker", () -> disputes.report(new ReportDispute(
                        "时限申请 " + unique,
                        "楼上漏水到楼下。",
                        "water-leak",
                        BUILDING,
                        "resident",
                        2,
                        violence,
                        null,
                        List.of(new Party("甲" + unique, null, null), new Party("乙" + unique, null, null)),
                        null,
                        null,
                        null,
                        null,
                        null,
                        "grid-worker"))
                .caseNumber());
        return new Case(number);
    }

    /** The head of the building has taken it up. */
    public Case taken() {
        return reported().claims("building-head", "mediate");
    }

    public <T> T as(String user, Supplier<T> action) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(user, null, "staff"));
        try {
            return action.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** One case on its way. */
    public final class Case {

        public final String number;

        Case(String number) {
            this.number = number;
        }

        public Case claims(String user, String task) {
            return as(user, () -> {
                tasks.claim(open(task).getId(), user);
                return this;
            });
        }

        Case completes(String user, String task, Object... fields) {
            Map<String, Object> variables = new HashMap<>();
            for (int i = 0; i < fields.length; i += 2) {
                variables.put((String) fields[i], fields[i + 1]);
            }
            return as(user, () -> {
                forms.submitTaskForm(open(task).getId(), variables);
                return this;
            });
        }

        public String attachment() {
            return cases.keepDocument(
                    new CaseNumber(number), "说明.pdf", "application/pdf", "证据".getBytes(StandardCharsets.UTF_8));
        }

        Case asksPause(String period) {
            return asks("building-head", "pause", "waitingForParty", period);
        }

        Case asksExtension(String period) {
            return asks("building-head", "extension", null, period);
        }

        Case asks(String user, String kind, String ground, String period) {
            Ask ask = Ask.of(kind, ground, "当事人外出，下周返回", period, List.of(attachment()));
            return as(user, () -> {
                service.ask(number, ask);
                return this;
            });
        }

        Case decides(String user, String outcome) {
            return completes(user, "decideDeadlineRequest", "outcome", outcome, "reason", "情况属实");
        }

        Case resumes(String user) {
            return as(user, () -> {
                service.resume(number, "当事人已回复");
                return this;
            });
        }

        /** Executes the timer that waits at the element. */
        Case fires(String element) {
            if (element.equals("decisionOverdue")) {
                jdbc.sql("UPDATE gridcase.clock_request SET decide_by = decide_from WHERE case_number = :case")
                        .param("case", number)
                        .update();
            }
            PassedTime.until(element, number, jdbc);
            management.executeJob(timer(element).getId());
            return this;
        }

        Job timer(String element) {
            return jobs().stream()
                    .filter(job -> element.equals(management
                            .createJobDefinitionQuery()
                            .jobDefinitionId(job.getJobDefinitionId())
                            .singleResult()
                            .getActivityId()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no timer at " + element + " of " + number));
        }

        List<Job> jobs() {
            return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                    .flatMap(
                            instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                    .toList();
        }

        public Task open(String task) {
            return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task).list().stream()
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no open task " + task + " of " + number));
        }

        List<String> openTasks() {
            return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                    .map(Task::getTaskDefinitionKey)
                    .sorted()
                    .toList();
        }

        List<String> deciders() {
            return tasks.getIdentityLinksForTask(open("decideDeadlineRequest").getId()).stream()
                    .filter(link -> link.getGroupId() != null)
                    .map(link -> link.getGroupId())
                    .sorted()
                    .toList();
        }

        /** What the process of the request passed, in order; it must have ended. */
        List<String> ended() {
            HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(number)
                    .processDefinitionKey(DeadlineRequestProcess.KEY)
                    .finished()
                    .singleResult();
            return history
                    .createHistoricActivityInstanceQuery()
                    .processInstanceId(instance.getId())
                    .orderPartiallyByOccurrence()
                    .asc()
                    .list()
                    .stream()
                    .map(HistoricActivityInstance::getActivityId)
                    .toList();
        }

        RequestRecord request() {
            List<RequestRecord> all = requests.of(new CaseNumber(number));
            return all.get(all.size() - 1);
        }

        PeriodRecord period() {
            List<PeriodRecord> all = periods.of(new CaseNumber(number));
            return all.get(all.size() - 1);
        }

        List<String> timeline() {
            return jdbc.sql("SELECT kind FROM gridcase.case_timeline WHERE case_number = ? ORDER BY line")
                    .param(number)
                    .query(String.class)
                    .list();
        }

        /** Keys of the reminders that went out because of the requests of this case. */
        List<String> reminders() {
            return jdbc
                    .sql("SELECT key FROM gridcase.reminder WHERE case_number = ? AND key LIKE 'request-%'")
                    .param(number)
                    .query(String.class)
                    .list()
                    .stream()
                    .map(key -> key.replaceFirst("request-\\d+-", ""))
                    .toList();
        }
    }
}
