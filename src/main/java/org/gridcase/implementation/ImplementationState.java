package org.gridcase.implementation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gridcase.casefile.CaseNumber;

/**
 * Where a task stands.
 *
 * @param dueOn as it was last decided
 * @param done what was done, in the owner's words; null until it is confirmed
 * @param spent what it cost in yuan, or null: not said
 * @param givenUp why it was given up, or null
 */
public record ImplementationState(
        CaseNumber task, String title, Stage stage, LocalDate dueOn, String done, BigDecimal spent, String givenUp) {

    public enum Stage {
        /** 落实中: the owner is at it, or somebody has to say whether it is done. */
        OPEN,
        /** 已落实: done, and confirmed by somebody else. */
        DONE,
        /** 不再落实: given up by the level above, with a reason. */
        GIVEN_UP
    }
}
