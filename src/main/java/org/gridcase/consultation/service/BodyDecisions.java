package org.gridcase.consultation.service;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.consultation.domain.Purpose;
import org.gridcase.consultation.domain.Sitting;
import org.gridcase.consultation.domain.Stage;
import org.gridcase.consultation.domain.Tries;
import org.gridcase.consultation.persistence.ConsultationRecord;
import org.gridcase.consultation.persistence.ConsultationRows;
import org.gridcase.consultation.persistence.ConvenedRecord;
import org.gridcase.consultation.persistence.VisitRecord;
import org.gridcase.consultation.persistence.VisitRows;
import org.gridcase.meeting.MeetingProcedure;
import org.gridcase.meeting.Meetings;
import org.gridcase.shared.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a body has decided is taken over from its meeting as it was computed there. */
@Service
@Transactional
public class BodyDecisions {

    private final ConsultationCourse course;
    private final ConsultationRules rules;
    private final ConsultationRows consultations;
    private final VisitRows visits;
    private final Meetings meetings;
    private final CaseFiles cases;
    private final Words words;

    BodyDecisions(
            ConsultationCourse course,
            ConsultationRules rules,
            ConsultationRows consultations,
            VisitRows visits,
            Meetings meetings,
            CaseFiles cases,
            Words words) {
        this.course = course;
        this.rules = rules;
        this.consultations = consultations;
        this.visits = visits;
        this.meetings = meetings;
        this.cases = cases;
        this.words = words;
    }

    /** @param decided whether the step is over @param goesOn whether the next one begins */
    public record Taken(boolean decided, boolean goesOn) {}

    /** Whether a step of a consultation has convened the meeting. */
    @Transactional(readOnly = true)
    public boolean isOfAStep(CaseNumber meeting) {
        return visits.isConvened(meeting);
    }

    /** The minutes of the step's meeting are signed. */
    public Taken take(CaseNumber number) {
        ConsultationRecord consultation = course.lock(number);
        VisitRecord visit = course.visit(number);
        ConvenedRecord convened = visits.meetings(number).stream()
                .filter(meeting -> meeting.visit() == visit.id())
                .max(Comparator.comparing(ConvenedRecord::at))
                .orElseThrow();
        Map<Integer, String> outcomes = outcomes(convened.meeting());
        List<Sitting.Motion> agenda = convened.motions().stream()
                .map(motion -> new Sitting.Motion(motion.purpose(), motion.backTo(), outcomes.get(motion.number())))
                .toList();
        Sitting sitting = Sitting.of(agenda);
        switch (sitting) {
            case APPROVED -> approved(consultation, convened.text());
            case RETURNED -> {
                ConvenedRecord.Motion carried = motion(convened, Purpose.RETURN);
                course.returned(consultation, carried.backTo(), carried.reason(), null);
            }
            case REJECTED ->
                course.rejected(consultation, motion(convened, Purpose.REJECT).reason(), null);
            case NOT_CARRIED, UNDECIDED -> {
                return tried(consultation, visit, sitting);
            }
        }
        return new Taken(true, sitting == Sitting.APPROVED);
    }

    private Map<Integer, String> outcomes(CaseNumber meeting) {
        return meetings.record(meeting).motions().stream()
                .filter(motion -> motion.outcome() != null)
                .collect(Collectors.toMap(MeetingProcedure.Motion::number, MeetingProcedure.Motion::outcome));
    }

    private static ConvenedRecord.Motion motion(ConvenedRecord convened, Purpose purpose) {
        return convened.motions().stream()
                .filter(motion -> motion.purpose() == purpose)
                .findFirst()
                .orElseThrow();
    }

    private void approved(ConsultationRecord consultation, int text) {
        boolean proposes = consultation.course().stage() == Stage.PROPOSE;
        consultations.agreed(consultation.number(), text);
        if (consultation.course().stage() == Stage.RESOLVE) {
            consultations.resolved(consultation.number(), course.now());
        }
        course.approved(consultation, !proposes && text != consultation.textVersion(), null);
    }

    private Taken tried(ConsultationRecord consultation, VisitRecord visit, Sitting sitting) {
        Tries tries = visit.tries().after(sitting);
        visits.tried(visit.id(), tries);
        String why = sitting == Sitting.NOT_CARRIED ? "consultation.tried.lost" : "consultation.tried.undecided";
        cases.record(
                consultation.number(),
                TimelineEntry.byService(
                        "consultationTried", visit.step().code(), visit.step().word(), why));
        if (tries.next(rules.of(visit.step())) != Tries.Next.REJECTED) {
            return new Taken(false, false);
        }
        course.rejected(consultation, words.of(why + ".end", why, Locale.SIMPLIFIED_CHINESE), null);
        return new Taken(true, false);
    }
}
