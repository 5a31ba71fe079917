package org.gridcase.consultation.process;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.consultation.Consultations;
import org.gridcase.consultation.NewConsultation;
import org.gridcase.consultation.persistence.ConsultationRecord;
import org.gridcase.consultation.persistence.ConsultationRows;
import org.gridcase.consultation.persistence.VisitRecord;
import org.gridcase.consultation.persistence.VisitRows;
import org.gridcase.rectification.PointedOut;
import org.gridcase.rectification.RectificationSource;
import org.gridcase.rectification.Rectifications;
import org.gridcase.territory.Post;
import org.springframework.beans.factory.BeanFactory;

/** Consultations that the people of a community hold as they would. */
public class ConsultationDriver extends ConsultationTown {

    private final Consultations consultations;
    private final ConsultationRows rows;
    private final VisitRows visits;
    private final Rectifications rectifications;
    private final Clock clock;

    ConsultationDriver(BeanFactory beans) {
        super(beans);
        this.consultations = beans.getBean(Consultations.class);
        this.rows = beans.getBean(ConsultationRows.class);
        this.visits = beans.getBean(VisitRows.class);
        this.rectifications = beans.getBean(Rectifications.class);
        this.clock = beans.getBean(Clock.class);
    }

    public Consultation opened() {
        return new Consultation(consultations.open(
                new NewConsultation(town.community(), null, "livelihood", "加装电梯", "居民希望加装电梯。"), null));
    }

    public Consultation consultation(CaseNumber number) {
        return new Consultation(number);
    }

    Consultation startedByForm(String user, Object... fields) {
        return new Consultation(submitsStartForm(Consultations.PROCESS, user, fields(fields)));
    }

    /** The supervisor points something out about it otherwise than in the step of oversight. */
    public Finding inspected(Consultation consultation) {
        return new Finding(rectifications.pointOut(
                new PointedOut(
                        consultation.number,
                        town.community(),
                        Post.COMMUNITY_SECRETARY,
                        "公开栏未更新",
                        "公开栏没有张贴协商情况。",
                        RectificationSource.INSPECTION),
                supervisor));
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

        /** The notice had its period, and nothing was open. */
        public Consultation comesIntoForce() {
            passesToPublication();
            notice().isPublished().hasItsPeriod();
            return goesOn();
        }

        public Consultation plans(Object... pairs) {
            return completes(secretary, "planImplementation", pairs);
        }

        public Consultation plansTask(String title) {
            return plans(
                    "outcome",
                    "add",
                    "title",
                    title,
                    "what",
                    "按决议办理。",
                    "owner",
                    "community-secretary",
                    "dueOn",
                    LocalDate.now(clock).plusDays(20).toString());
        }

        public List<ImplementationTask> implementationTasks() {
            return cases.openLinkedTo(number, "implementation-task").stream()
                    .map(ImplementationTask::new)
                    .toList();
        }

        public Notice outcomeNotice() {
            return new Notice(record().outcomeNotice());
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

        public Finding finding() {
            return new Finding(cases.openLinkedTo(number, "rectification").get(0));
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
}
