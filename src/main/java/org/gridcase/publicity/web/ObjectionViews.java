package org.gridcase.publicity.web;

import java.util.Locale;
import org.gridcase.publicity.ObjectionFollowUp;
import org.gridcase.publicity.domain.ObjectionDecision;
import org.gridcase.publicity.persistence.ObjectionRecord;
import org.gridcase.publicity.service.ObjectionReading.Followed;
import org.gridcase.publicity.web.NoticeViews.Label;
import org.gridcase.shared.Words;
import org.springframework.stereotype.Component;

/** What the resident who objected is told. It names nobody. */
@Component
class ObjectionViews {

    private final Words words;

    ObjectionViews(Words words) {
        this.words = words;
    }

    /**
     * @param answerBy until when the answer is owed, or null: it was given
     * @param decision null until it was, as the reason and the time
     * @param matter the case that follows the objection, or null
     * @param state where that one stands, or null
     * @param done what was done, or null
     * @param sayBy until when the resident may say whether it is put right, or null: not asked now
     */
    record Answer(
            String receipt,
            String notice,
            String text,
            String answerBy,
            Label decision,
            String reason,
            String answered,
            String matter,
            String state,
            String done,
            String sayBy) {}

    Answer answer(Followed followed, Locale locale) {
        ObjectionRecord objection = followed.objection();
        ObjectionDecision decision = objection.decision();
        ObjectionFollowUp.State state = followed.state();
        return new Answer(
                objection.number().value(),
                objection.notice().value(),
                objection.text(),
                followed.answerBy() == null ? null : words.at(followed.answerBy()),
                decision == null
                        ? null
                        : new Label(decision.code(), words.of(decision.word(), decision.code(), locale)),
                objection.reason(),
                objection.decidedAt() == null ? null : words.at(objection.decidedAt()),
                state == null ? null : state.matter().value(),
                state == null ? null : words.of(state.word(), state.word(), locale),
                state == null ? null : state.done(),
                state == null || state.answerBy() == null ? null : words.at(state.answerBy()));
    }
}
