package org.gridcase.publicity.web;

import java.util.Locale;
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
     * @param decision null until it was, as all that follows
     */
    record Answer(
            String receipt,
            String notice,
            String text,
            String answerBy,
            Label decision,
            String reason,
            String answered) {}

    Answer answer(Followed followed, Locale locale) {
        ObjectionRecord objection = followed.objection();
        ObjectionDecision decision = objection.decision();
        return new Answer(
                objection.number().value(),
                objection.notice().value(),
                objection.text(),
                followed.answerBy() == null ? null : words.at(followed.answerBy()),
                decision == null
                        ? null
                        : new Label(decision.code(), words.of(decision.word(), decision.code(), locale)),
                objection.reason(),
                objection.decidedAt() == null ? null : words.at(objection.decidedAt()));
    }
}
