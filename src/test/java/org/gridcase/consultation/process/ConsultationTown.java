package org.gridcase.consultation.process;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.driving.ProcessDriver;
import org.gridcase.engine.Accounts;
import org.gridcase.engine.Accounts.Account;
import org.gridcase.meeting.BodyKind;
import org.gridcase.meeting.service.Rosters;
import org.gridcase.meeting.service.SignIn;
import org.gridcase.publicity.NoticeTown;
import org.gridcase.publicity.service.NoticePreviews;
import org.gridcase.publicity.service.ObjectionFiling;
import org.gridcase.shared.csv.SourceFile;
import org.springframework.beans.factory.BeanFactory;

/** A community of its own with its five bodies and people, and what they do at meetings, with notices and with what is owed. */
public abstract class ConsultationTown extends ProcessDriver {

    private static final int MEMBERS = 3;
    private static final AtomicInteger SOURCE = new AtomicInteger();

    public final NoticeTown town;
    public final String secretary;
    public final String deputy;
    public final String supervisor;

    /** Sits in every body and holds no post. */
    public final String member;

    private final SignIn signIn;
    private final NoticePreviews previews;
    private final ObjectionFiling filing;
    private final Clock clock;

    ConsultationTown(BeanFactory beans) {
        super(beans);
        this.signIn = beans.getBean(SignIn.class);
        this.previews = beans.getBean(NoticePreviews.class);
        this.filing = beans.getBean(ObjectionFiling.class);
        this.clock = beans.getBean(Clock.class);
        this.town = NoticeTown.of(jdbc);
        this.secretary = town.secretary();
        this.deputy = inPost("deputy", "community-secretary");
        this.supervisor = inPost("supervisor", "supervision-member");
        this.member = person("member");
        Rosters rosters = beans.getBean(Rosters.class);
        for (BodyKind body : BodyKind.values()) {
            as(
                    secretary,
                    () -> rosters.bring(town.community().value(), body.code(), LocalDate.of(2026, 1, 1), roster()));
        }
    }

    /** Accounts with which they sign in as the demo accounts do. */
    public void haveAccounts(Accounts accounts) {
        String at = "." + town.community();
        accounts.synchronize(List.of(
                new Account(secretary, "书记", Set.of("staff", "community-secretary" + at)),
                new Account(deputy, "副书记", Set.of("staff", "community-secretary" + at)),
                new Account(supervisor, "监督委员", Set.of("staff", "supervision-member" + at))));
        accounts.setSharedPassword(List.of(secretary, deputy, supervisor), "gridcase");
    }

    private String person(String who) {
        String username = who + "." + town.community();
        jdbc.sql("INSERT INTO gridcase.person (username, name) VALUES (?, ?)")
                .params(username, "某" + username)
                .update();
        return username;
    }

    private String inPost(String who, String post) {
        String username = person(who);
        alsoHolds(username, post);
        return username;
    }

    /** Another member of the supervision committee. @return the username */
    String colleague() {
        return inPost("colleague", "supervision-member");
    }

    public void alsoHolds(String username, String post) {
        jdbc.sql("INSERT INTO gridcase.post_held (username, post, place_code, held_from) VALUES (?, ?, ?, now())")
                .params(username, post, town.community().value())
                .update();
    }

    /** Somebody who belongs to the body from today on. @return the username */
    public String joins(BodyKind body) {
        String username = person("late");
        jdbc.sql("""
                        INSERT INTO gridcase.body_member (body, code, name, username, may_vote, in_force, added_by)
                        SELECT id, '4', '成员4', ?, true, daterange(?, NULL), 'test' FROM gridcase.body
                        WHERE kind = ? AND place = ?
                        """)
                .params(
                        username,
                        LocalDate.now(clock),
                        body.code(),
                        town.community().value())
                .update();
        return username;
    }

    private SourceFile roster() {
        StringBuilder file = new StringBuilder("code,name,username,may_vote\n");
        for (int number = 1; number <= MEMBERS; number++) {
            file.append(number)
                    .append(",成员")
                    .append(number)
                    .append(number == 1 ? "," + member : ",")
                    .append(",是\n");
        }
        return new SourceFile("roster.csv", file.toString().getBytes(StandardCharsets.UTF_8));
    }

    public Notice notice(CaseNumber number) {
        return new Notice(number);
    }

    public final class Meeting extends DrivenCase<Meeting> {

        Meeting(CaseNumber number) {
            super(number);
        }

        public Meeting allCome() {
            for (int member = 1; member <= MEMBERS; member++) {
                String code = String.valueOf(member);
                as(secretary, () -> {
                    signIn.sign(number.value(), code, "onSite");
                    return null;
                });
            }
            return this;
        }

        public Meeting votes(boolean yes) {
            return completes(secretary, "holdMeeting", "outcome", "putToVote")
                    .completes(
                            secretary,
                            "countBallots",
                            "outcome",
                            "counted",
                            "yes",
                            yes ? MEMBERS : 0,
                            "no",
                            yes ? 0 : MEMBERS,
                            "abstain",
                            0,
                            "invalid",
                            0);
        }

        public Meeting ends() {
            if (openTasks().contains("holdMeeting")) {
                completes(secretary, "holdMeeting", "outcome", "adjourn", "reason", "议程不再进行");
            }
            return completes(secretary, "signMinutes");
        }
    }

    /** Something that is to be done; the secretary does it, and the supervisor looks at it. */
    public final class ImplementationTask extends DrivenCase<ImplementationTask> {

        ImplementationTask(CaseNumber number) {
            super(number);
        }

        public ImplementationTask isDone() {
            return completes(secretary, "carryOut", "outcome", "done", "text", "已经装好。", "spent", "3000")
                    .completes(supervisor, "confirmDone", "outcome", "confirm", "reason", "现场查看。");
        }

        public ImplementationTask isGivenUp() {
            return fires("implementationDue")
                    .completes(town.townOfficer(), "decideOnDelay", "outcome", "giveUp", "reason", "资金没有到位。");
        }
    }

    /** What the supervisor pointed out: the secretary puts it right, and the supervisor says so. */
    public final class Finding extends DrivenCase<Finding> {

        Finding(CaseNumber number) {
            super(number);
        }

        public Finding isPutRight() {
            return isReported().isConfirmed();
        }

        Finding isReported() {
            LocalDate soon = LocalDate.now(clock).plusDays(5);
            return completes(secretary, "answerProblem", "outcome", "accept")
                    .completes(secretary, "nameMeasures", "measures", "补齐材料并说明原因。", "dueOn", soon.toString())
                    .completes(secretary, "reportRectified", "done", "已经补齐。");
        }

        Finding isConfirmed() {
            return completes(supervisor, "checkRectified", "outcome", "putRight", "reason", "已核验。");
        }
    }

    public final class Notice extends DrivenCase<Notice> {

        Notice(CaseNumber number) {
            super(number);
        }

        public Notice isPublished() {
            as(secretary, () -> previews.show(number.value()));
            return completes(secretary, "approveNotice", "outcome", "publish");
        }

        public Notice isDropped() {
            return completes(secretary, "approveNotice", "outcome", "drop", "reason", "内容有误");
        }

        public Notice hasItsPeriod() {
            return fires("objectionsOver");
        }

        /** The one that somebody has filed on the page of the notice. */
        public Objection objection() {
            return new Objection(cases.openLinkedTo(number, "objection").get(0));
        }

        public Objection objectedTo() {
            int source = SOURCE.incrementAndGet();
            String address = "198.51." + source / 250 + "." + source % 250;
            return new Objection(filing.byResident(number.value(), "没有通知到我这一户。", null, address)
                    .number());
        }
    }

    public final class Objection extends DrivenCase<Objection> {

        Objection(CaseNumber number) {
            super(number);
        }

        public Objection isUpheld() {
            return completes(deputy, "answerObjection", "outcome", "uphold", "reason", "确未通知。");
        }

        public Objection isRejected() {
            return completes(deputy, "answerObjection", "outcome", "reject", "reason", "已经张贴通知。");
        }
    }
}
