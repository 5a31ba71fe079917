package org.gridcase.publicity.process;

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
import org.camunda.bpm.engine.task.Task;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.NewCase;
import org.gridcase.casefile.Party;
import org.gridcase.deadline.PassedTime;
import org.gridcase.publicity.NoticeDraft;
import org.gridcase.publicity.NoticeTown;
import org.gridcase.publicity.persistence.NoticeRecord;
import org.gridcase.publicity.persistence.PublicationRows;
import org.gridcase.publicity.persistence.VersionRecord;
import org.gridcase.publicity.persistence.VersionRows;
import org.gridcase.publicity.service.NoticeEditing;
import org.gridcase.publicity.service.NoticePreviews;
import org.gridcase.publicity.service.PublicationsFacade;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Drives the notices of a town of its own as its people would, and fires its timers by element id. */
public class NoticeDriver {

    public final NoticeTown town;

    private final PublicationsFacade publications;
    private final NoticeEditing editing;
    private final NoticePreviews previews;
    private final PublicationRows notices;
    private final VersionRows versions;
    private final CaseFiles cases;
    private final PublicationWorkflow workflow;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final ManagementService management;
    private final RepositoryService repository;
    private final HistoryService history;
    private final JdbcClient jdbc;

    NoticeDriver(
            PublicationsFacade publications,
            NoticeEditing editing,
            NoticePreviews previews,
            PublicationRows notices,
            VersionRows versions,
            CaseFiles cases,
            PublicationWorkflow workflow,
            RuntimeService runtime,
            TaskService tasks,
            FormService forms,
            ManagementService management,
            RepositoryService repository,
            HistoryService history,
            JdbcClient jdbc) {
        this.publications = publications;
        this.editing = editing;
        this.previews = previews;
        this.notices = notices;
        this.versions = versions;
        this.cases = cases;
        this.workflow = workflow;
        this.runtime = runtime;
        this.tasks = tasks;
        this.forms = forms;
        this.management = management;
        this.repository = repository;
        this.history = history;
        this.jdbc = jdbc;
        this.town = NoticeTown.of(jdbc);
    }

    /** Another module drafts. */
    public Notice drafted(NoticeDraft draft) {
        return new Notice(publications.draft(draft, null));
    }

    /** Drafted, looked at and published by the secretary. */
    public Notice published(NoticeDraft draft) {
        return drafted(draft).previewed().publishes();
    }

    public Notice published(String title, boolean objections) {
        return published(town.draft(title, objections));
    }

    Notice startedByForm(String user, Map<String, Object> fields) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(PublicationProcess.KEY)
                .latestVersion()
                .singleResult()
                .getId();
        String instance =
                as(user, () -> forms.submitStartForm(definition, fields)).getId();
        return new Notice(new CaseNumber(runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey()));
    }

    /** A case with a party, about which something is made public. */
    public CaseNumber caseOf(String party) {
        return openCase("dispute-resolution", null, List.of(new Party(party, "13912345678", "幸福小区3号楼501室")));
    }

    /** As the process of objections will open one. */
    public CaseNumber objectionTo(CaseNumber notice) {
        return openCase("objection", notice, List.of());
    }

    private CaseNumber openCase(String kind, CaseNumber about, List<Party> parties) {
        return cases.open(
                new NewCase(kind, "标题", "内容", "other", town.community(), "resident", null, parties, null, null, about));
    }

    static Map<String, Object> fields(Object... pairs) {
        Map<String, Object> fields = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    public static <T> T as(String user, Supplier<T> action) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(user, null, "staff"));
        try {
            return action.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** One notice on its way. */
    public final class Notice {

        public final CaseNumber number;

        Notice(CaseNumber number) {
            this.number = number;
        }

        public Notice previewed() {
            as(town.secretary(), () -> previews.show(number.value()));
            return this;
        }

        NoticePreviews.Preview preview() {
            return as(town.secretary(), () -> previews.show(number.value()));
        }

        public Notice publishes() {
            return decides("publish", null);
        }

        public Notice decides(String outcome, String reason) {
            String user = town.secretary();
            return as(user, () -> {
                Task task = task();
                if (task.getAssignee() == null) {
                    tasks.claim(task.getId(), user);
                }
                forms.submitTaskForm(task.getId(), fields("outcome", outcome, "reason", reason));
                return this;
            });
        }

        Notice claims() {
            return as(town.secretary(), () -> {
                tasks.claim(task().getId(), town.secretary());
                return this;
            });
        }

        Notice givesBack() {
            return as(town.secretary(), () -> {
                tasks.setAssignee(task().getId(), null);
                return this;
            });
        }

        public Notice writes(String title, String... fields) {
            Map<String, String> texts = new HashMap<>();
            for (int i = 0; i < fields.length; i += 2) {
                texts.put(fields[i], fields[i + 1]);
            }
            return as(town.secretary(), () -> {
                editing.write(number.value(), title, texts);
                return this;
            });
        }

        public Notice masks() {
            return as(town.secretary(), () -> {
                editing.acceptMasks(number.value());
                return this;
            });
        }

        Notice confirms(String field, int from, String reason) {
            return as(town.secretary(), () -> {
                editing.confirm(number.value(), field, from, reason);
                return this;
            });
        }

        public Notice withdrawn(String reason) {
            return as(town.secretary(), () -> {
                publications.withdrawByPerson(number.value(), reason);
                return this;
            });
        }

        /** Another module withdraws it. */
        Notice withdrawnByProcess(String reason) {
            publications.withdraw(number, reason, null);
            return this;
        }

        Notice objectionDecided(CaseNumber objection) {
            cases.closed(objection, "rejected");
            workflow.objectionDecided(number);
            return this;
        }

        /** Executes the timers that wait at the element, when their time has come. */
        public Notice fires(String element) {
            PassedTime.until(element, number.value(), jdbc);
            return executes(element);
        }

        Notice reminded() {
            PassedTime.untilLastWarning(number.value(), jdbc);
            return executes("approveNotice");
        }

        Notice executes(String element) {
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

        Task task() {
            return tasks.createTaskQuery()
                    .processInstanceBusinessKey(number.value())
                    .singleResult();
        }

        List<String> waitsAt() {
            return runtime.getActiveActivityIds(instance());
        }

        Map<String, Object> variables() {
            return runtime.getVariables(instance());
        }

        String instance() {
            return runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(number.value())
                    .singleResult()
                    .getId();
        }

        boolean ended() {
            return runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(number.value())
                            .count()
                    == 0;
        }

        /** What the process passed, in order. */
        List<String> passed() {
            String instance = history.createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(number.value())
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

        public NoticeRecord record() {
            return notices.find(number).orElseThrow();
        }

        public List<VersionRecord> versions() {
            return NoticeDriver.this.versions.all(number);
        }

        public CaseFacts facts() {
            return cases.facts(number);
        }

        List<String> timeline() {
            return jdbc.sql("SELECT kind FROM gridcase.case_timeline WHERE case_number = ? ORDER BY line")
                    .param(number.value())
                    .query(String.class)
                    .list();
        }

        /** Kinds of the reminders that this person got about the case. */
        List<String> reminders(String user) {
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
