package org.gridcase.consultation.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.consultation.domain.Course;
import org.gridcase.consultation.domain.Stage;
import org.gridcase.consultation.persistence.ConsultationRecord;
import org.gridcase.consultation.persistence.ConsultationRows;
import org.gridcase.consultation.persistence.VisitRecord;
import org.gridcase.consultation.persistence.VisitRows;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Word;
import org.springframework.stereotype.Component;

/** Moves a consultation on by the ways of {@link Course}, and writes down by what decision. */
@Component
class ConsultationCourse {

    static final String APPROVE = "approve";
    static final String AMEND = "amend";
    static final String RETURN = "return";
    static final String REJECT = "reject";

    private final ConsultationRows consultations;
    private final VisitRows visits;
    private final CaseFiles cases;
    private final Clock clock;

    ConsultationCourse(ConsultationRows consultations, VisitRows visits, CaseFiles cases, Clock clock) {
        this.consultations = consultations;
        this.visits = visits;
        this.cases = cases;
        this.clock = clock;
    }

    ConsultationRecord lock(CaseNumber number) {
        return consultations.lock(number).orElseThrow(() -> unknown(number.value()));
    }

    static Refusal unknown(String number) {
        return Refusal.notFound("consultation.unknown", number);
    }

    /** @throws Refusal (409) when the consultation is somewhere else by now */
    ConsultationRecord lockAt(CaseNumber number, Stage stage) {
        ConsultationRecord consultation = lock(number);
        if (consultation.course().stage() != stage) {
            throw Refusal.conflict(
                    "consultation.otherStage",
                    new Word(consultation.course().stage().word()));
        }
        return consultation;
    }

    VisitRecord visit(CaseNumber number) {
        return visits.current(number).orElseThrow(() -> Refusal.conflict("consultation.step.decided"));
    }

    /** The step has agreed. @param amended whether to another text than the one that came to it */
    void approved(ConsultationRecord consultation, boolean amended, String by) {
        String outcome = amended ? AMEND : APPROVE;
        Course next = consultation.course().passed();
        decide(consultation, new VisitRows.Decision(outcome, null, null, by));
        if (next.stage() != Stage.IMPLEMENT) {
            consultations.course(consultation.number(), next);
        }
    }

    /**
     * The matter goes back.
     *
     * @throws Refusal (400) when that is no earlier step of a body, (409) when it was returned too often already
     */
    void returned(ConsultationRecord consultation, Stage to, String reason, String by) {
        requireMayReturn(consultation, to);
        Course next = consultation.course().returned(to);
        decide(consultation, new VisitRows.Decision(RETURN, to, reason, by));
        consultations.course(consultation.number(), next);
    }

    static void requireMayReturn(ConsultationRecord consultation, Stage to) {
        Course course = consultation.course();
        if (to == null || !course.stage().earlier().contains(to)) {
            throw Refusal.invalid("returnStep", "consultation.return.noEarlierStep");
        }
        if (!course.mayReturnTo(to)) {
            throw Refusal.conflict("consultation.return.bound", course.returns());
        }
    }

    /** @throws Refusal (409) while the matter can be returned: then nobody but a body ends it */
    static void requireMayNotReturn(ConsultationRecord consultation) {
        if (consultation.course().mayReturn()) {
            throw Refusal.conflict("consultation.end.mayReturn");
        }
    }

    /** No resolution comes of it; the process ends it next. */
    void rejected(ConsultationRecord consultation, String reason, String by) {
        consultation.course().rejected();
        decide(consultation, new VisitRows.Decision(REJECT, null, reason, by));
    }

    private void decide(ConsultationRecord consultation, VisitRows.Decision decision) {
        CaseNumber number = consultation.number();
        String stage = consultation.course().stage().code();
        visits.decided(visit(number).id(), decision, now());
        consultations.turn(number, null);
        cases.record(
                number,
                decision.backTo() == null
                        ? TimelineEntry.by(
                                decision.by(),
                                "consultationDecided",
                                stage,
                                decision.reason(),
                                consultation.course().stage().word(),
                                "consultation.outcome." + decision.outcome())
                        : TimelineEntry.by(
                                decision.by(),
                                "consultationReturned",
                                stage,
                                decision.reason(),
                                consultation.course().stage().word(),
                                decision.backTo().word()));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
