package org.gridcase.consultation.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.consultation.domain.Stage;
import org.gridcase.consultation.domain.Tries;
import org.gridcase.consultation.persistence.ConsultationRecord;
import org.gridcase.consultation.persistence.ConsultationRows;
import org.gridcase.consultation.persistence.ConsultationRows.Text;
import org.gridcase.consultation.persistence.ConvenedRecord;
import org.gridcase.consultation.persistence.ConvenedRecord.Motion;
import org.gridcase.consultation.persistence.VisitRecord;
import org.gridcase.consultation.persistence.VisitRows;
import org.gridcase.meeting.BodyKind;
import org.gridcase.meeting.Meetings;
import org.gridcase.meeting.NewMeeting;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A step that a body decides: its convenor prepares the papers and convenes it. */
@Service
@Transactional
public class BodyWork {

    private static final int LONGEST_TEXT = 2_000;
    private static final String BUSINESS = "deliberation";

    private final ConsultationCourse course;
    private final ConsultationSteps steps;
    private final ConsultationRules rules;
    private final ConsultationRows consultations;
    private final VisitRows visits;
    private final Agenda agenda;
    private final Meetings meetings;
    private final CaseFiles cases;
    private final ZoneId zone;

    BodyWork(
            ConsultationCourse course,
            ConsultationSteps steps,
            ConsultationRules rules,
            ConsultationRows consultations,
            VisitRows visits,
            Agenda agenda,
            Meetings meetings,
            CaseFiles cases,
            Clock clock) {
        this.course = course;
        this.steps = steps;
        this.rules = rules;
        this.consultations = consultations;
        this.visits = visits;
        this.agenda = agenda;
        this.meetings = meetings;
        this.cases = cases;
        this.zone = clock.getZone();
    }

    /** The step begins, or its body has to meet once more. */
    public Opening open(CaseNumber number, String step) {
        ConsultationRecord consultation =
                course.lockAt(number, Stage.ofCode(step).orElseThrow());
        Stage stage = consultation.course().stage();
        if (visits.current(number).isEmpty()) {
            visits.open(consultation, rules.of(stage), course.now());
        }
        return steps.open(consultation, Turn.ofBody(stage));
    }

    /** The papers are there, and the body is convened. */
    public void convene(CaseNumber number, StepPreparation asked, String by) {
        ConsultationRecord consultation = course.lock(number);
        VisitRecord visit = course.visit(number);
        if (asked.startsAt() != null && asked.startsAt().isBefore(visit.openedAt())) {
            throw Refusal.invalid("startsAt", "consultation.prepare.beforeStep");
        }
        String paper = FreeText.required("paper", asked.paper(), LONGEST_TEXT);
        int text = text(consultation, asked.text(), by);
        List<Motion> motions = agenda.motions(consultation, asked);
        BodyKind body = BodyKind.ofCode(visit.body()).orElseThrow();
        CaseNumber meeting = meetings.convene(
                new NewMeeting(
                        consultation.place(),
                        body,
                        BUSINESS,
                        consultation.title(),
                        asked.startsAt(),
                        asked.venue(),
                        number,
                        agenda.puts(consultation, text, motions, asked)),
                by);
        visits.convened(number, new ConvenedRecord(meeting, visit.id(), text, paper, by, course.now(), motions));
        cases.record(
                number,
                TimelineEntry.by(
                        by,
                        "consultationConvened",
                        visit.step().code(),
                        paper,
                        "meeting.body." + body.code(),
                        meeting.value(),
                        asked.startsAt().toString(),
                        String.valueOf(text)));
        LocalDate day = asked.startsAt().atZone(zone).toLocalDate();
        meetings.accounts(consultation.place(), body, day).forEach(member -> cases.openToPerson(number, member));
        steps.waits(consultation, meeting, "meetingConvened");
    }

    /** The version that is put to the vote: the one that came to this step, or one that the convenor has changed. */
    private int text(ConsultationRecord consultation, String changed, String by) {
        List<Text> texts = consultations.texts(consultation.number());
        Text before = texts.stream()
                .filter(text -> consultation.textVersion() == 0 || text.version() == consultation.textVersion())
                .max(Comparator.comparingInt(Text::version))
                .orElse(null);
        String text = before == null
                ? FreeText.required("text", changed, LONGEST_TEXT)
                : FreeText.optional("text", changed, LONGEST_TEXT);
        if (before != null && (text == null || text.equals(before.text()))) {
            return before.version();
        }
        int version = texts.size() + 1;
        consultations.write(consultation.number(), new Text(version, text, by, course.now()));
        cases.record(
                consultation.number(),
                TimelineEntry.by(
                        by, "consultationText", consultation.course().stage().code(), text, String.valueOf(version)));
        return version;
    }

    /**
     * The level above ends a step whose body cannot decide.
     *
     * @throws Refusal (409) while it is the convenor's turn: the convenor convenes, and the body decides
     */
    public void end(CaseNumber number, String reason, String by) {
        ConsultationRecord consultation = course.lock(number);
        if (course.visit(number).tries().next(rules.of(consultation.course().stage())) != Tries.Next.SUPERIOR) {
            throw Refusal.conflict("consultation.prepare.bodyDecides");
        }
        course.rejected(consultation, FreeText.required("reason", reason, Agenda.LONGEST_REASON), by);
    }
}
