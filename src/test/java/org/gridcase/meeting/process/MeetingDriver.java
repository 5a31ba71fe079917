package org.gridcase.meeting.process;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
import org.gridcase.deadline.PassedTime;
import org.gridcase.engine.Accounts;
import org.gridcase.engine.Accounts.Account;
import org.gridcase.meeting.BodyKind;
import org.gridcase.meeting.NewMeeting;
import org.gridcase.meeting.service.MeetingReading;
import org.gridcase.meeting.service.MeetingSheet;
import org.gridcase.meeting.service.MeetingsFacade;
import org.gridcase.meeting.service.RosterOutcome;
import org.gridcase.meeting.service.Rosters;
import org.gridcase.meeting.service.SignIn;
import org.gridcase.shared.csv.SourceFile;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A community of its own with its people, and meetings that its people hold as they would. */
public class MeetingDriver {

    public static final String PASSWORD = "Correct-horse-1";

    private static final AtomicInteger NEXT = new AtomicInteger(101);
    private static final String TOWN = "990100001";

    public final String community = TOWN + NEXT.getAndIncrement();
    public final String convenor = "convenor." + community;

    private final MeetingsFacade meetings;
    private final Rosters rosters;
    private final SignIn signIn;
    private final MeetingReading reading;
    private final Accounts accounts;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final ManagementService management;
    private final RepositoryService repository;
    private final HistoryService history;
    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingDriver(
            MeetingsFacade meetings,
            Rosters rosters,
            SignIn signIn,
            MeetingReading reading,
            Accounts accounts,
            RuntimeService runtime,
            TaskService tasks,
            FormService forms,
            ManagementService management,
            RepositoryService repository,
            HistoryService history,
            JdbcClient jdbc,
            Clock clock) {
        this.meetings = meetings;
        this.rosters = rosters;
        this.signIn = signIn;
        this.reading = reading;
        this.accounts = accounts;
        this.runtime = runtime;
        this.tasks = tasks;
        this.forms = forms;
        this.management = management;
        this.repository = repository;
        this.history = history;
        this.jdbc = jdbc;
        this.clock = clock;
        jdbc.sql("INSERT INTO gridcase.place (code, name, level) VALUES (?, ?, 'community')")
                .params(community, "会议试验" + community)
                .update();
        person(convenor, "召集人");
        jdbc.sql("INSERT INTO gridcase.post_held (username, post, place_code, held_from) VALUES (?, ?, ?, now())")
                .params(convenor, "community-secretary", community)
                .update();
    }

    private void person(String username, String name) {
        jdbc.sql("INSERT INTO gridcase.person (username, name) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(username, name)
                .update();
    }

    public String member(int number) {
        return "member-" + number + "." + community;
    }

    /** So many members with accounts, by the codes 1, 2, 3 …, since the beginning of the year. */
    public MeetingDriver roster(BodyKind body, int size) {
        StringBuilder file = new StringBuilder("code,name,username,may_vote\n");
        for (int number = 1; number <= size; number++) {
            person(member(number), "成员" + number);
            file.append(number + ",成员" + number + "," + member(number) + ",是\n");
        }
        brings(body, LocalDate.of(2026, 1, 1), file.toString());
        return this;
    }

    public RosterOutcome brings(BodyKind body, LocalDate from, String csv) {
        return as(
                convenor,
                () -> rosters.bring(
                        community,
                        body.code(),
                        from,
                        new SourceFile("roster.csv", csv.getBytes(StandardCharsets.UTF_8))));
    }

    /** Accounts with which the convenor and the members can sign in. */
    public void accounts(int members) {
        List<Account> all = new java.util.ArrayList<>();
        all.add(new Account(convenor, "召集人", Set.of("staff", "community-secretary." + community)));
        IntStream.rangeClosed(1, members)
                .forEach(number -> all.add(new Account(member(number), "成员" + number, Set.of("staff"))));
        accounts.synchronize(all);
        accounts.setSharedPassword(all.stream().map(Account::username).toList(), PASSWORD);
    }

    /** An own rule of the district for this body; only for a body that no other test uses meanwhile. */
    public void rule(String body, String tie, int proxies) {
        jdbc.sql("""
                        INSERT INTO gridcase.meeting_rule (district, body, business, quorum, majority, base, tie, proxies, methods,
                            secret, remote, convenor, source, in_force)
                        VALUES ('990100', ?, 'election', '> 1/2', '> 1/2', 'present', ?, ?, 'hands, paper, personal, mixed',
                            false, false, 'community-secretary', '试验规则', tstzrange(now() - interval '1 hour', NULL))
                        """).params(body, tie, proxies).update();
    }

    public Meeting convenes(BodyKind body, String method, boolean secret, String... motions) {
        return convenes(body, "deliberation", method, secret, motions);
    }

    public Meeting convenes(BodyKind body, String business, String method, boolean secret, String... motions) {
        List<NewMeeting.Motion> agenda = java.util.Arrays.stream(motions)
                .map(title -> new NewMeeting.Motion(title, method, secret))
                .toList();
        NewMeeting asked = new NewMeeting(
                PlaceCode.of(community),
                body,
                business,
                "试验会议",
                clock.instant().plus(Duration.ofMinutes(5)),
                "社区会议室",
                null,
                agenda);
        return new Meeting(as(convenor, () -> meetings.convene(asked, convenor)).value());
    }

    public Meeting startedByForm(Map<String, Object> fields) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(MeetingProcess.KEY)
                .latestVersion()
                .singleResult()
                .getId();
        ProcessInstance started = as(convenor, () -> forms.submitStartForm(definition, fields));
        return new Meeting(runtime.createProcessInstanceQuery()
                .processInstanceId(started.getId())
                .singleResult()
                .getBusinessKey());
    }

    public <T> T as(String user, Supplier<T> action) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(user, null, "staff"));
        try {
            return action.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    static Map<String, Object> fields(Object... pairs) {
        Map<String, Object> fields = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    /** One meeting on its way. */
    public final class Meeting {

        public final String number;

        Meeting(String number) {
            this.number = number;
        }

        public Meeting signs(String sign, int... members) {
            for (int member : members) {
                does(() -> signIn.sign(number, String.valueOf(member), sign));
            }
            return this;
        }

        public Meeting signs(String sign, String code) {
            return does(() -> signIn.sign(number, code, sign));
        }

        public Meeting comes(int... members) {
            return signs("onSite", members);
        }

        public Meeting comeTo(int last) {
            return comes(IntStream.rangeClosed(1, last).toArray());
        }

        public Meeting leaves(int... members) {
            return signs("left", members);
        }

        public Meeting represents(int holder, int giver) {
            return does(() -> signIn.proxy(number, String.valueOf(giver), String.valueOf(holder)));
        }

        public Meeting recuses(int motion, int member) {
            return does(() -> signIn.recuse(number, motion, String.valueOf(member), "与议题有利害关系"));
        }

        public Meeting papers(int... members) {
            for (int member : members) {
                does(() -> meetings.paper(number, String.valueOf(member)));
            }
            return this;
        }

        public Meeting endsVoting() {
            return does(() -> meetings.endVoting(number)).goesOn();
        }

        private Meeting does(Runnable action) {
            return as(convenor, () -> {
                action.run();
                return this;
            });
        }

        public Meeting putsToVote() {
            return completes("holdMeeting", "outcome", "putToVote");
        }

        public Meeting adjourns() {
            return completes("holdMeeting", "outcome", "adjourn", "reason", "到会人数不足");
        }

        public Meeting counts(int yes, int no, int abstain, int invalid) {
            return completes(
                    "countBallots", "outcome", "counted", "yes", yes, "no", no, "abstain", abstain, "invalid", invalid);
        }

        public Meeting breaksOff() {
            return completes("countBallots", "outcome", "breakOff", "reason", "收回的票多于发出的票");
        }

        public Meeting signsMinutes() {
            return completes("signMinutes", "remark", "无其他事项");
        }

        public Meeting completes(String task, Object... fields) {
            return as(convenor, () -> {
                Task open = open(task).get(0);
                if (open.getAssignee() == null) {
                    tasks.claim(open.getId(), convenor);
                }
                forms.submitTaskForm(open.getId(), fields(fields));
                return this;
            });
        }

        /** In Tasklist. */
        public Meeting votes(int member, String choice) {
            as(member(member), () -> {
                Task task = open("castBallot").stream()
                        .filter(one -> member(member).equals(one.getAssignee()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(member(member) + " is not asked"));
                forms.submitTaskForm(task.getId(), fields("outcome", choice));
                return this;
            });
            return goesOn();
        }

        /** Through the API. */
        public Meeting votesByApi(int member, String choice, String code) {
            as(member(member), () -> {
                meetings.vote(number, choice, code);
                return this;
            });
            return goesOn();
        }

        /** Runs the jobs by which the voters come together again. */
        public Meeting goesOn() {
            List<Job> jobs = waiting();
            while (!jobs.isEmpty()) {
                management.executeJob(jobs.get(0).getId());
                jobs = waiting();
            }
            return this;
        }

        private List<Job> waiting() {
            return ended()
                    ? List.of()
                    : management
                            .createJobQuery()
                            .processInstanceId(instance())
                            .messages()
                            .list();
        }

        public Meeting fires(String element) {
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

        public List<Task> open(String task) {
            return tasks.createTaskQuery()
                    .processInstanceBusinessKey(number)
                    .taskDefinitionKey(task)
                    .list();
        }

        public List<String> openTasks() {
            return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                    .map(Task::getTaskDefinitionKey)
                    .sorted()
                    .toList();
        }

        private String instance() {
            return runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(number, MeetingProcess.KEY)
                    .singleResult()
                    .getId();
        }

        public boolean ended() {
            return runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(number)
                            .count()
                    == 0;
        }

        public List<String> passed() {
            String instance = history.createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(number)
                    .singleResult()
                    .getId();
            return history.createHistoricActivityInstanceQuery().processInstanceId(instance).list().stream()
                    .map(HistoricActivityInstance::getActivityId)
                    .toList();
        }

        public MeetingSheet sheet() {
            return as(convenor, () -> reading.visible(number));
        }

        /** In the order of the agenda; a motion without a result has null. */
        public List<String> outcomes() {
            return sheet().motions().stream()
                    .map(motion -> motion.kept() == null
                            ? null
                            : motion.kept().result().outcome().code())
                    .toList();
        }

        public List<String> timeline() {
            return jdbc.sql("SELECT kind FROM gridcase.case_timeline WHERE case_number = ? ORDER BY line")
                    .param(number)
                    .query(String.class)
                    .list();
        }
    }
}
