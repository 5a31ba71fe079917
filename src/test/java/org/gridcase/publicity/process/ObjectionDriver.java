package org.gridcase.publicity.process;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.PassedTime;
import org.gridcase.publicity.NoticeTown;
import org.gridcase.publicity.process.NoticeDriver.Notice;
import org.gridcase.publicity.service.ObjectionFiling;
import org.gridcase.publicity.service.ObjectionFiling.Receipt;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Objects to notices as residents do, and answers as officers do. */
public class ObjectionDriver {

    private final ObjectionFiling filing;
    private final CaseFiles cases;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final ManagementService management;
    private final RepositoryService repository;
    private final JdbcClient jdbc;

    ObjectionDriver(
            ObjectionFiling filing,
            CaseFiles cases,
            RuntimeService runtime,
            TaskService tasks,
            FormService forms,
            ManagementService management,
            RepositoryService repository,
            JdbcClient jdbc) {
        this.filing = filing;
        this.cases = cases;
        this.runtime = runtime;
        this.tasks = tasks;
        this.forms = forms;
        this.management = management;
        this.repository = repository;
        this.jdbc = jdbc;
    }

    /** Somebody else in the secretary's post: who did not approve the notice. */
    public String deputyIn(NoticeTown town) {
        String deputy = "deputy." + town.secretary();
        jdbc.sql("INSERT INTO gridcase.person (username, name) VALUES (?, '副书记')")
                .param(deputy)
                .update();
        jdbc.sql("INSERT INTO gridcase.post_held (username, post, place_code, held_from) "
                        + "VALUES (?, 'community-secretary', ?, now())")
                .param(deputy)
                .param(town.community().value())
                .update();
        return deputy;
    }

    /** From an address of its own: one address objects only so often a day. */
    public Objection to(Notice notice) {
        Receipt receipt = filing.byResident(
                notice.number.value(), "发放标准与上级文件不一致。", null, UUID.randomUUID().toString());
        return new Objection(receipt.number(), receipt.code().value());
    }

    public Objection noted(String user, Object... fields) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(ObjectionProcess.KEY)
                .latestVersion()
                .singleResult()
                .getId();
        String instance = NoticeDriver.as(user, () -> forms.submitStartForm(definition, NoticeDriver.fields(fields)))
                .getId();
        String number = runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
        return new Objection(new CaseNumber(number), null);
    }

    public final class Objection {

        public final CaseNumber number;
        public final String code;

        Objection(CaseNumber number, String code) {
            this.number = number;
            this.code = code;
        }

        public Objection answered(String user, String outcome, String reason) {
            return submits(user, "outcome", outcome, "reason", reason);
        }

        Objection submits(String user, Object... fields) {
            return NoticeDriver.as(user, () -> {
                Task task = task();
                if (task.getAssignee() == null) {
                    tasks.claim(task.getId(), user);
                }
                forms.submitTaskForm(task.getId(), NoticeDriver.fields(fields));
                return this;
            });
        }

        Objection givenBack(String user) {
            return NoticeDriver.as(user, () -> {
                tasks.claim(task().getId(), user);
                tasks.setAssignee(task().getId(), null);
                return this;
            });
        }

        Objection fires(String element) {
            PassedTime.until(element, number.value(), jdbc);
            List<Job> timers = management
                    .createJobQuery()
                    .processInstanceId(task().getProcessInstanceId())
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

        boolean ended() {
            return task() == null;
        }

        /** Kinds of the reminders that this person got about it. */
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

        CaseFacts facts() {
            return cases.facts(number);
        }
    }
}
