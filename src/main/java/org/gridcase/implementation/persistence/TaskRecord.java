package org.gridcase.implementation.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.HeldPost;

/**
 * A task as the table has it.
 *
 * @param dueOn as last decided
 * @param allowed how often it may be sent back before the level above decides
 * @param returned how often it was
 * @param done what the owner says was done, or null
 * @param spent what it cost, or null
 * @param ending {@code confirmed} or {@code givenUp}; null while it is open
 */
public record TaskRecord(
        CaseNumber number,
        CaseNumber about,
        HeldPost owner,
        String title,
        LocalDate dueOn,
        int allowed,
        int returned,
        String done,
        BigDecimal spent,
        String givenUp,
        String ending,
        Instant assignedAt,
        Instant endedAt) {

    /** Whether another return leaves it with the owner; else the level above decides. */
    public boolean mayGoBack() {
        return returned < allowed;
    }
}
