package org.gridcase.consultation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.consultation.domain.Checklist;
import org.gridcase.consultation.domain.Stage;
import org.gridcase.consultation.persistence.ConsultationRecord;
import org.gridcase.consultation.persistence.ConsultationRows.Text;
import org.gridcase.consultation.persistence.ConvenedRecord;
import org.gridcase.consultation.persistence.VisitRecord;
import org.gridcase.consultation.service.ConsultationSheet;
import org.gridcase.shared.Words;
import org.springframework.stereotype.Component;

/** The record of a consultation as clients read it. */
@Component
class ConsultationViews {

    private final Words words;

    ConsultationViews(Words words) {
        this.words = words;
    }

    @Schema(name = "ConsultationReceipt")
    record Receipt(String caseNumber) {}

    /** @param placeCode null: the own community @param group code of the consultation group */
    @Schema(name = "NewConsultation")
    record New(String placeCode, String group, String title, String description) {}

    /**
     * @param inForceAt since when the resolution is in force, or null
     * @param text to which the last step agreed, or null
     * @param steps every step that was entered, oldest first
     * @param checks what the supervision committee checks, computed from the record
     */
    @Schema(name = "Consultation")
    record Consultation(
            String caseNumber,
            String title,
            String placeCode,
            String group,
            String topic,
            String stage,
            String stageLabel,
            int returns,
            int mostReturns,
            String text,
            Instant resolvedAt,
            Instant inForceAt,
            String ending,
            String endingReason,
            List<Step> steps,
            List<Check> checks,
            List<String> notices) {}

    /** @param dueAt until when its meeting had to be convened @param missed how often that was missed */
    @Schema(name = "ConsultationStep")
    record Step(
            String step,
            String label,
            String body,
            Instant openedAt,
            Instant dueAt,
            int missed,
            String outcome,
            String outcomeLabel,
            String backTo,
            String reason,
            Instant decidedAt,
            String rules,
            List<Meeting> meetings) {}

    /** @param textVersion of the text that is put to the vote @param paper of the step */
    @Schema(name = "ConsultationMeeting")
    record Meeting(String caseNumber, int textVersion, String text, String paper, List<Motion> motions) {}

    @Schema(name = "ConsultationMotion")
    record Motion(int number, String purpose, String backTo, String reason) {}

    @Schema(name = "ConsultationCheck")
    record Check(String step, String item, boolean passed, String label, String evidence) {}

    Consultation of(ConsultationSheet sheet, Locale locale) {
        ConsultationRecord consultation = sheet.consultation();
        Stage stage = consultation.course().stage();
        return new Consultation(
                consultation.number().value(),
                consultation.title(),
                consultation.place().value(),
                consultation.group(),
                Objects.toString(consultation.topic(), null),
                stage.code(),
                words.of(stage.word(), stage.code(), locale),
                consultation.course().returns(),
                consultation.course().most(),
                text(sheet, consultation.textVersion()),
                consultation.resolvedAt(),
                consultation.inForceAt(),
                consultation.course().ending() == null
                        ? null
                        : consultation.course().ending().code(),
                consultation.endingReason(),
                sheet.visits().stream().map(visit -> step(sheet, visit, locale)).toList(),
                sheet.checks().stream().map(line -> check(line, locale)).toList(),
                sheet.notices().stream().map(CaseNumber::value).toList());
    }

    private static String text(ConsultationSheet sheet, int version) {
        return sheet.texts().stream()
                .filter(text -> text.version() == version)
                .map(Text::text)
                .findFirst()
                .orElse(null);
    }

    private Step step(ConsultationSheet sheet, VisitRecord visit, Locale locale) {
        return new Step(
                visit.step().code(),
                words.of(visit.step().word(), visit.step().code(), locale),
                visit.body(),
                visit.openedAt(),
                visit.dueAt(),
                visit.missed(),
                visit.outcome(),
                visit.outcome() == null
                        ? null
                        : words.of("consultation.outcome." + visit.outcome(), visit.outcome(), locale),
                visit.backTo() == null ? null : visit.backTo().code(),
                visit.reason(),
                visit.decidedAt(),
                visit.ruleVersion(),
                sheet.meetings().stream()
                        .filter(meeting -> meeting.visit() == visit.id())
                        .map(meeting -> meeting(sheet, meeting))
                        .toList());
    }

    private static Meeting meeting(ConsultationSheet sheet, ConvenedRecord meeting) {
        return new Meeting(
                meeting.meeting().value(),
                meeting.text(),
                text(sheet, meeting.text()),
                meeting.paper(),
                meeting.motions().stream()
                        .map(motion -> new Motion(
                                motion.number(),
                                motion.purpose().code(),
                                motion.backTo() == null ? null : motion.backTo().code(),
                                motion.reason()))
                        .toList());
    }

    private Check check(Checklist.Line line, Locale locale) {
        String item = line.item().code();
        return new Check(
                line.step().code(),
                item,
                line.passed(),
                words.of("consultation.check." + item, item, locale),
                words.text("consultation.evidence." + line.sentence(), item, line.evidence(), locale));
    }
}
