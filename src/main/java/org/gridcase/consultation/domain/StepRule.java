package org.gridcase.consultation.domain;

/**
 * A row of the table {@code consultation-rules}: how a step is done.
 *
 * @param body code of the body that decides, or null where none does
 * @param convenor code of the post that prepares it and convenes the body
 * @param votes how often in one visit a text may be put to the vote that lost before
 * @param meetings how many meetings without a decision the convenor may hold before the level above steps in; of the step
 *     that publishes: how often a notice that was stopped may be drafted again; of the one that implements: how often the
 *     second notice may be dropped before the level above says what was done
 * @param returns how often the whole consultation may be returned to an earlier step
 * @param version of the table
 */
public record StepRule(Stage step, String body, String convenor, int votes, int meetings, int returns, String version) {

    public StepRule {
        if (step == null || convenor == null || votes < 1 || meetings < 1 || returns < 0) {
            throw new IllegalArgumentException("not a rule for a step of a consultation");
        }
    }
}
