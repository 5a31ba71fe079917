package org.gridcase.consultation.service;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.consultation.domain.Stage;
import org.gridcase.consultation.persistence.ConsultationRecord;
import org.gridcase.consultation.persistence.ConsultationRows;
import org.gridcase.consultation.persistence.ConsultationRows.Text;
import org.gridcase.meeting.MeetingProcedure;
import org.gridcase.publicity.NoticeDraft;
import org.gridcase.publicity.NoticeField;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.publicity.Publications;
import org.gridcase.shared.Words;
import org.springframework.stereotype.Component;

/** What residents are told of a consultation, all of it from the record. */
@Component
class ResultNotices {

    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final ConsultationRows consultations;
    private final DecidingMeetings deciding;
    private final Publications publications;
    private final Words words;

    ResultNotices(ConsultationRows consultations, DecidingMeetings deciding, Publications publications, Words words) {
        this.consultations = consultations;
        this.deciding = deciding;
        this.publications = publications;
        this.words = words;
    }

    /** The resolution, with the arithmetic of every step, open to objections. */
    CaseNumber draftResult(ConsultationRecord consultation) {
        Map<Stage, MeetingProcedure> held = new EnumMap<>(Stage.class);
        deciding.of(consultation.number()).forEach(step -> held.put(step.visit().step(), step.procedure()));
        Map<String, String> fields = Map.of(
                NoticeField.TOPIC.key(), consultation.title(),
                NoticeField.RESOLUTION.key(), text(consultation),
                NoticeField.PROCEDURE.key(),
                        Stage.OF_BODIES.stream()
                                .map(stage -> procedure(stage, held.get(stage)))
                                .collect(Collectors.joining("\n")),
                NoticeField.VOTE.key(), String.join("；", arithmetic(held.get(Stage.RESOLVE))));
        return draft(consultation, "consultation.notice.result", fields, true);
    }

    /** That no resolution came of it, and why. */
    void draftRejection(ConsultationRecord consultation, String reason) {
        Map<String, String> fields = Map.of(
                NoticeField.TOPIC.key(), consultation.title(),
                NoticeField.RESOLUTION.key(),
                        words.text("consultation.notice.noResolution", reason, List.of(reason), LANGUAGE));
        draft(consultation, "consultation.notice.rejected", fields, false);
    }

    private CaseNumber draft(
            ConsultationRecord consultation, String title, Map<String, String> fields, boolean objections) {
        return publications.draft(
                new NoticeDraft(
                        consultation.number(),
                        consultation.place(),
                        NoticeKind.CONSULTATION_RESULT,
                        null,
                        words.text(title, title, List.of(consultation.title()), LANGUAGE),
                        fields,
                        objections),
                null);
    }

    /** The text that was resolved. */
    private String text(ConsultationRecord consultation) {
        return consultations.texts(consultation.number()).stream()
                .filter(text -> text.version() == consultation.textVersion())
                .max(Comparator.comparingInt(Text::version))
                .orElseThrow()
                .text();
    }

    private String procedure(Stage stage, MeetingProcedure meeting) {
        return words.of(stage.word(), stage.code(), LANGUAGE) + "：" + String.join("；", arithmetic(meeting));
    }

    /** Of the motion that was for the text, which is the first of every agenda. */
    private static List<String> arithmetic(MeetingProcedure meeting) {
        return meeting.motions().get(0).arithmetic();
    }
}
