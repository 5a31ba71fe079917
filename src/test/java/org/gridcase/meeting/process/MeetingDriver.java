package org.gridcase.meeting.process;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.driving.ProcessDriver;
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
import org.springframework.beans.factory.BeanFactory;

/** A community of its own with its people, and meetings that its people hold as they would. */
public class MeetingDriver extends ProcessDriver {

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
    private final Clock clock;

    MeetingDriver(
            BeanFactory beans,
            MeetingsFacade meetings,
            Rosters rosters,
            SignIn signIn,
            MeetingReading reading,
            Accounts accounts,
            Clock clock) {
        super(beans);
        this.meetings = meetings;
        this.rosters = rosters;
        this.signIn = signIn;
        this.reading = reading;
        this.accounts = accounts;
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
        rule(body, tie, proxies, 10);
    }

    public void rule(String body, String tie, int proxies, int votingMinutes) {
        jdbc.sql("""
                        INSERT INTO gridcase.meeting_rule (district, body, business, quorum, majority, base, tie, proxies, methods,
                            secret, remote, convenor, source, in_force, voting_minutes)
                        VALUES ('990100', ?, 'election', '> 1/2', '> 1/2', 'present', ?, ?, 'hands, paper, personal, mixed',
                            false, false, 'community-secretary', '试验规则', tstzrange(now() - interval '1 hour', NULL), ?)
                        ON CONFLICT DO NOTHING
                        """).params(body, tie, proxies, votingMinutes).update();
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
        return new Meeting(as(convenor, () -> meetings.convene(asked, convenor)));
    }

    public Meeting startedByForm(Map<String, Object> fields) {
        return new Meeting(submitsStartForm(MeetingProcess.KEY, convenor, fields));
    }

    /** One meeting on its way. */
    public final class Meeting extends DrivenCase<Meeting> {

        Meeting(CaseNumber number) {
            super(number);
        }

        public Meeting signs(String sign, int... members) {
            for (int member : members) {
                does(() -> signIn.sign(number.value(), String.valueOf(member), sign));
            }
            return this;
        }

        public Meeting signs(String sign, String code) {
            return does(() -> signIn.sign(number.value(), code, sign));
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
            return does(() -> signIn.proxy(number.value(), String.valueOf(giver), String.valueOf(holder)));
        }

        public Meeting recuses(int motion, int member) {
            return does(() -> signIn.recuse(number.value(), motion, String.valueOf(member), "与议题有利害关系"));
        }

        public Meeting papers(int... members) {
            for (int member : members) {
                does(() -> meetings.paper(number.value(), String.valueOf(member)));
            }
            return this;
        }

        public Meeting endsVoting(String reason) {
            return does(() -> meetings.endVoting(number.value(), reason)).goesOn();
        }

        private Meeting does(Runnable action) {
            return as(convenor, () -> {
                action.run();
                return this;
            });
        }

        public Meeting putsToVote() {
            return completes(convenor, "holdMeeting", "outcome", "putToVote");
        }

        public Meeting adjourns() {
            return completes(convenor, "holdMeeting", "outcome", "adjourn", "reason", "到会人数不足");
        }

        public Meeting counts(int yes, int no, int abstain, int invalid) {
            return completes(
                    convenor,
                    "countBallots",
                    "outcome",
                    "counted",
                    "yes",
                    yes,
                    "no",
                    no,
                    "abstain",
                    abstain,
                    "invalid",
                    invalid);
        }

        public Meeting breaksOff() {
            return completes(convenor, "countBallots", "outcome", "breakOff", "reason", "收回的票多于发出的票");
        }

        public Meeting signsMinutes() {
            return completes(convenor, "signMinutes", "remark", "无其他事项");
        }

        /** In Tasklist. */
        public Meeting votes(int member, String choice) {
            return submits(member(member), "castBallot", "outcome", choice).goesOn();
        }

        /** Through the API. */
        public Meeting votesByApi(int member, String choice, String code) {
            as(member(member), () -> {
                meetings.vote(number.value(), choice, code);
                return this;
            });
            return goesOn();
        }

        public MeetingSheet sheet() {
            return as(convenor, () -> reading.visible(number.value()));
        }

        /** In the order of the agenda; a motion without a result has null. */
        public List<String> outcomes() {
            return sheet().motions().stream()
                    .map(motion -> motion.kept() == null
                            ? null
                            : motion.kept().result().outcome().code())
                    .toList();
        }
    }
}
