package org.gridcase.consultation.service;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.gridcase.consultation.domain.Checklist;
import org.gridcase.consultation.domain.StepFacts;
import org.gridcase.consultation.persistence.ConsultationRecord;
import org.gridcase.consultation.service.DecidingMeetings.Deciding;
import org.gridcase.meeting.MeetingProcedure;
import org.springframework.stereotype.Component;

/** Reads from the record what the supervision committee checks. */
@Component
class Checks {

    private final DecidingMeetings deciding;

    Checks(DecidingMeetings deciding) {
        this.deciding = deciding;
    }

    List<Checklist.Line> of(ConsultationRecord consultation) {
        List<Deciding> steps = deciding.of(consultation.number());
        List<StepFacts> facts = IntStream.range(0, steps.size())
                .mapToObj(index -> facts(steps.get(index), passed(consultation, steps, index)))
                .toList();
        return Checklist.of(consultation.number().value(), consultation.place().value(), facts);
    }

    private static StepFacts facts(Deciding step, int passed) {
        return new StepFacts(
                step.visit().step(),
                step.visit().body(),
                step.visit().dueAt(),
                step.visit().missed(),
                step.convened().at(),
                step.visit().decidedAt(),
                step.convened().text(),
                passed,
                !step.convened().paper().isBlank(),
                meeting(step.procedure()));
    }

    /** The version that went on from a step: what the next one put to its vote, if it did not change it there. */
    private static int passed(ConsultationRecord consultation, List<Deciding> steps, int index) {
        if (index == steps.size() - 1) {
            return consultation.textVersion();
        }
        Deciding next = steps.get(index + 1);
        boolean changedThere = ConsultationCourse.AMEND.equals(next.visit().outcome());
        return (changedThere ? steps.get(index) : next).convened().text();
    }

    private static StepFacts.Meeting meeting(MeetingProcedure procedure) {
        MeetingProcedure.Motion motion = procedure.motions().get(0);
        return new StepFacts.Meeting(
                procedure.meeting().value(),
                Objects.toString(procedure.about(), null),
                procedure.place().value(),
                procedure.body().code(),
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
