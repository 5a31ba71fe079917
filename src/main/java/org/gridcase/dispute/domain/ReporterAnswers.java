package org.gridcase.dispute.domain;

import org.gridcase.shared.Refusal;

/** What whoever reported the matter says of the department that was called: did it respond, is it solved, is it good? */
public record ReporterAnswers(boolean responded, boolean solved, boolean satisfied) {

    /** @throws Refusal when it was not asked: the answers are what the units are measured by */
    public static boolean yes(String field, String answer) {
        if ("yes".equals(answer) || "no".equals(answer)) {
            return "yes".equals(answer);
        }
        throw Refusal.invalid(field, "dispute.answer.missing");
    }

    /** @throws Refusal when the matter would be closed against what the reporter says */
    public void requireSupport(Outcome outcome) {
        if (outcome == Outcome.KEPT && !solved) {
            throw Refusal.invalid("outcome", "dispute.answer.notSolved");
        }
    }
}
