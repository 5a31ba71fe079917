package org.gridcase.consultation.process;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.consultation.Consultations;
import org.gridcase.consultation.NewConsultation;
import org.gridcase.consultation.persistence.ConsultationRecord;
import org.gridcase.consultation.persistence.ConsultationRows;
import org.gridcase.consultation.persistence.VisitRecord;
import org.gridcase.consultation.persistence.VisitRows;
import org.gridcase.driving.ProcessDriver;
import org.gridcase.meeting.BodyKind;
import org.gridcase.meeting.service.Rosters;
import org.gridcase.meeting.service.SignIn;
import org.gridcase.publicity.NoticeTown;
import org.gridcase.publicity.service.NoticePreviews;
import org.gridcase.publicity.service.ObjectionFiling;
import org.gridcase.shared.csv.SourceFile;
import org.springframework.beans.factory.BeanFactory;

/** A community of its own with its five bodies, and consultations that its people hold as they would. */
public class ConsultationDriver extends ProcessDriver {

    private static final int MEMBERS = 3;
    private static final AtomicInteger SOURCE = new AtomicInteger();

    public final NoticeTown town;
    public final String secretary;
    public final String deputy;
    public final String supervisor;

    /** Sits in every body and holds no post. */
    public final String member;

    private final Consultations consultations;
    private final ConsultationRows rows;
    private final VisitRows visits;
    private final SignIn signIn;
    private final NoticePreviews previews;
    private final ObjectionFiling filing;
    private final Clock clock;

    ConsultationDriver(BeanFactory beans) {
        super(beans);
        this.consultations = beans.getBean(Consultations.class);
        this.rows = beans.getBean(ConsultationRows.class);
        this.visits = beans.getBean(VisitRows.class);
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

    private String person(String who) {
        String username = who + "." + town.community();
        jdbc.sql("INSERT INTO gridcase.person (username, name) VALUES (?, ?)")
                .params(username, "某" + username)
                .update();
        return username;
    }

    private String inPost(String who, String post) {
        String username = person(who);
        jdbc.sql("INSERT INTO gridcase.post_held (username, post, place_code, held_from) VALUES (?, ?, ?, now())")
                .params(username, post, town.community().value())
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

    public Consultation opened() {
        return new Consultation(consultations.open(
                new NewConsultation(town.community(), null, "livelihood", "加装电梯", "居民希望加装电梯。"), null));
    }

    Consultation startedByForm(String user, Object... fields) {
        return new Consultation(submitsStartForm(Consultations.PROCESS, user, fields(fields)));
    }

    public Notice notice(CaseNumber number) {
        return new Notice(number);
    }

    /** One consultation on its way. */
    public final class Consultation extends DrivenCase<Consultation> {

        Consultation(CaseNumber number) {
            super(number);
        }

        /** The convenor prepares the step; the pairs come over what is usual. */
        public Consultation prepares(String user, Object... pairs) {
            Map<String, Object> form = new HashMap<>(fields(
                    "outcome",
                    "convene",
                    "text",
                    record().textVersion() == 0 ? "每户出资三千元，加装一部电梯。" : null,
                    "paper",
                    "本环节的材料。",
                    "startsAt",
                    clock.instant().plus(Duration.ofMinutes(5)).toString(),
                    "venue",
                    "社区会议室",
                    "method",
                    "hands"));
            form.putAll(fields(pairs));
            Object[] all = form.entrySet().stream()
                    .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                    .toArray();
            return completes(user, "prepareStep", all);
        }

        /** The body meets, and votes on one motion after the other as told; then it goes home. */
        public Consultation votes(boolean... carried) {
            Meeting meeting = meeting();
            meeting.allCome();
            for (boolean yes : carried) {
                meeting.votes(yes);
            }
            meeting.ends();
            return goesOn();
        }

        /** Nobody comes, and the convenor goes home. */
        public Consultation meetsInVain() {
            meeting().ends();
            return goesOn();
        }

        /** Convened by the secretary, and agreed to by all. */
        public Consultation passes() {
            return prepares(secretary).votes(true);
        }

        public Consultation overseen(Object... pairs) {
            return completes(supervisor, "overseeProcedure", pairs);
        }

        /** The steps of bodies that are left, and the supervision committee. */
        public Consultation passesToPublication() {
            while (openTasks().contains("prepareStep")) {
                passes();
            }
            return overseen("outcome", "approve");
        }

        public Meeting meeting() {
            return new Meeting(new CaseNumber(jdbc.sql(
                            "SELECT meeting FROM gridcase.consultation_meeting WHERE consultation = ? ORDER BY at DESC LIMIT 1")
                    .param(number.value())
                    .query(String.class)
                    .single()));
        }

        public Notice notice() {
            return new Notice(record().notice());
        }

        public ConsultationRecord record() {
            return rows.find(number).orElseThrow();
        }

        public List<VisitRecord> visits() {
            return ConsultationDriver.this.visits.of(number);
        }

        /** Step and outcome of every visit, oldest first. */
        public List<String> course() {
            return visits().stream()
                    .map(visit -> visit.step().code() + ":" + visit.outcome())
                    .toList();
        }
    }

    public final class Meeting extends DrivenCase<Meeting> {

        Meeting(CaseNumber number) {
            super(number);
        }

        public Meeting allCome() {
            for (int member = 1; member <= MEMBERS; member++) {
                String code = String.valueOf(member);
                as(secretary(), () -> {
                    signIn.sign(number.value(), code, "onSite");
                    return null;
                });
            }
            return this;
        }

        public Meeting votes(boolean yes) {
            return completes(secretary(), "holdMeeting", "outcome", "putToVote")
                    .completes(
                            secretary(),
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
                completes(secretary(), "holdMeeting", "outcome", "adjourn", "reason", "议程不再进行");
            }
            return completes(secretary(), "signMinutes");
        }

        private String secretary() {
            return secretary;
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
