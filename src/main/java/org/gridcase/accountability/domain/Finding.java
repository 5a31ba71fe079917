package org.gridcase.accountability.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.territory.PlaceCode;

/**
 * What follows from the five answers, and nothing else: no person has a part in it.
 *
 * @param other the unit that the record supports instead; of {@link Kind#ANOTHER_UNIT} only
 * @param why code of the reason, worded by {@code accountability.why.<why>}
 */
public record Finding(Kind kind, PlaceCode other, String why) {

    public enum Kind {
        /** Five times yes: the unit must answer, and is heard first. */
        MAY_GO_ON("mayGoOn"),
        /** The record supports another unit; that is no verdict on it, it would need a review of its own. */
        ANOTHER_UNIT("anotherUnit"),
        NOBODY("nobody"),
        /** The lists are silent where they should speak. */
        LIST_GAP("listGap");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The word used in data and in the API. */
        public String code() {
            return code;
        }
    }

    public Finding {
        if ((kind == Kind.ANOTHER_UNIT) != (other != null)) {
            throw new IllegalArgumentException("another unit is named where one is found, and only there: " + kind);
        }
    }

    public static Finding of(List<Answer> answers, Facts facts) {
        Set<Question> no = answers.stream()
                .filter(answer -> !answer.yes())
                .map(Answer::question)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Question.class)));
        if (no.isEmpty() && answers.size() == Question.values().length) {
            return new Finding(Kind.MAY_GO_ON, null, "fiveYes");
        }
        if (facts.power() == null) {
            return new Finding(Kind.LIST_GAP, null, "notListed");
        }
        if (no.contains(Question.CLOCK)) {
            // Whoever it was, nothing was neglected: naming another unit would make a scapegoat of that one.
            return nobody(facts.window() == null ? "nothingMissed" : "clockStood");
        }
        if (no.contains(Question.POWER)) {
            return another(facts.power().lead(), "listedWithOther");
        }
        if (no.contains(Question.HOLDER)) {
            return another(facts.holderAtMiss().map(Facts.Held::place).orElse(null), "heldByOther");
        }
        if (no.contains(Question.NOTIFIED)) {
            return nobody("notNotified");
        }
        if (!facts.power().means()) {
            return new Finding(Kind.LIST_GAP, null, "noMeans");
        }
        return nobody(facts.unansweredForMeans() ? "meansUnanswered" : "meansMissing");
    }

    private static Finding another(PlaceCode unit, String why) {
        return unit == null ? nobody(why) : new Finding(Kind.ANOTHER_UNIT, unit, why);
    }

    private static Finding nobody(String why) {
        return new Finding(Kind.NOBODY, null, why);
    }

    public boolean mayGoOn() {
        return kind == Kind.MAY_GO_ON;
    }
}
