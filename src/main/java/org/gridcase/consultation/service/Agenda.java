package org.gridcase.consultation.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.gridcase.consultation.domain.Purpose;
import org.gridcase.consultation.domain.Stage;
import org.gridcase.consultation.persistence.ConsultationRecord;
import org.gridcase.consultation.persistence.ConvenedRecord.Motion;
import org.gridcase.meeting.NewMeeting;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Words;
import org.springframework.stereotype.Component;

/**
 * What a body is asked, in this order: whether it agrees to the text; if the convenor puts that on the agenda, whether the
 * matter goes back; and whether no resolution is to come of it. The first that is carried decides.
 */
@Component
class Agenda {

    static final int LONGEST_REASON = 1_000;

    private final Words words;

    Agenda(Words words) {
        this.words = words;
    }

    /** @throws Refusal when a motion lacks its reason, or its step is not one to which the matter can go back */
    List<Motion> motions(ConsultationRecord consultation, StepPreparation asked) {
        List<Motion> motions = new ArrayList<>();
        motions.add(new Motion(1, Purpose.APPROVE, null, null));
        if (asked.returnStep() != null) {
            Stage to = Stage.ofCode(asked.returnStep()).orElse(null);
            ConsultationCourse.requireMayReturn(consultation, to);
            String reason = FreeText.required("returnReason", asked.returnReason(), LONGEST_REASON);
            motions.add(new Motion(motions.size() + 1, Purpose.RETURN, to, reason));
        } else if (asked.returnReason() != null) {
            throw Refusal.invalid("returnStep", "consultation.return.noEarlierStep");
        }
        String rejectReason = FreeText.optional("rejectReason", asked.rejectReason(), LONGEST_REASON);
        if (rejectReason != null) {
            motions.add(new Motion(motions.size() + 1, Purpose.REJECT, null, rejectReason));
        }
        return motions;
    }

    /** The same as they are put on the agenda of the meeting. */
    List<NewMeeting.Motion> puts(
            ConsultationRecord consultation, int text, List<Motion> motions, StepPreparation asked) {
        return IntStream.range(0, motions.size())
                .mapToObj(index -> new NewMeeting.Motion(
                        title(consultation, text, motions.get(index)), asked.method(), asked.secret()))
                .toList();
    }

    private String title(ConsultationRecord consultation, int text, Motion motion) {
        return switch (motion.purpose()) {
            case APPROVE -> word("consultation.motion.approve", consultation.title(), String.valueOf(text));
            case RETURN -> word("consultation.motion.return", motion.backTo().word());
            case REJECT -> word("consultation.motion.reject");
        };
    }

    private String word(String key, String... arguments) {
        return words.text(key, key, List.of(arguments), Locale.SIMPLIFIED_CHINESE);
    }
}
