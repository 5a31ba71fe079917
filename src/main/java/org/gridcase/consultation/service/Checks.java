package org.gridcase.consultation.service;

import java.util.List;
import java.util.Objects;
import org.gridcase.consultation.domain.Checklist;
import org.gridcase.consultation.domain.StepFacts;
import org.gridcase.consultation.persistence.CheckRows;
import org.gridcase.consultation.persistence.ConsultationRecord;
import org.gridcase.consultation.persistence.ConsultationRows;
import org.gridcase.consultation.persistence.ConsultationRows.Text;
import org.gridcase.consultation.persistence.VisitRecord;
import org.gridcase.consultation.persistence.VisitRows;
import org.gridcase.consultation.service.DecidingMeetings.Deciding;
import org.gridcase.meeting.MeetingProcedure;
import org.springframework.stereotype.Component;

/** Reads from the record what the supervision committee checks, and keeps it as the committee has decided by it. */
@Component
class Checks {

    private final DecidingMeetings deciding;
    private final ConsultationRows consultations;
    private final VisitRows visits;
    private final CheckRows kept;

    Checks(DecidingMeetings deciding, ConsultationRows consultations, VisitRows visits, CheckRows kept) {
        this.deciding = deciding;
        this.consultations = consultations;
        this.visits = visits;
        this.kept = kept;
    }

    List<Checklist.Line> of(ConsultationRecord consultation) {
        List<VisitRecord> entered = visits.of(consultation.number());
        List<Text> texts = consultations.texts(consultation.number());
        List<StepFacts> facts = deciding.of(consultation.number()).stream()
                .map(step -> facts(step, text(step, passed(consultation, entered, step.visit()), texts)))
                .toList();
        return Checklist.of(consultation.number().value(), consultation.place().value(), facts);
    }

    /** As it was when the committee decided in this visit; what is seen from the record while it has not. */
    List<Checklist.Line> of(ConsultationRecord consultation, VisitRecord oversight) {
        List<Checklist.Line> lines = kept.of(oversight.id());
        return lines.isEmpty() ? of(consultation) : lines;
    }

    /** The committee decides by it. */
    void keep(ConsultationRecord consultation, VisitRecord oversight) {
        kept.insert(oversight.id(), of(consultation));
    }

    private static StepFacts facts(Deciding step, StepFacts.Text text) {
        return new StepFacts(
                step.visit().step(),
                step.visit().body(),
                step.visit().dueAt(),
                step.visit().missed(),
                step.convened().at(),
                step.visit().decidedAt(),
                text,
                !step.convened().paper().isBlank(),
                meeting(step.procedure()));
    }

    private static StepFacts.Text text(Deciding step, int passed, List<Text> texts) {
        int put = step.convened().text();
        boolean written = texts.stream()
                .anyMatch(text -> text.version() == put
                        && !text.at().isBefore(step.visit().openedAt()));
        return new StepFacts.Text(step.visit().textIn(), put, passed, written);
    }

    /** The version that came to the step that was entered next. */
    private static int passed(ConsultationRecord consultation, List<VisitRecord> entered, VisitRecord visit) {
        return entered.stream()
                .filter(later -> later.id() > visit.id())
                .findFirst()
                .map(VisitRecord::textIn)
                .orElse(consultation.textVersion());
    }

    private static StepFacts.Meeting meeting(MeetingProcedure procedure) {
        MeetingProcedure.Motion motion = procedure.motions().get(0);
        return new StepFacts.Meeting(
                procedure.meeting().value(),
                Objects.toString(procedure.about(), null),
                procedure.place().value(),
                procedure.body().code(),
                procedure.startsAt(),
                procedure.firstSignedInAt(),
                procedure.endedAt(),
                procedure.signedAt(),
                motion.entitled(),
                motion.present(),
                motion.recused(),
                motion.quorate(),
                procedure.respectsRecusals(),
                motion.outcome());
    }
}
