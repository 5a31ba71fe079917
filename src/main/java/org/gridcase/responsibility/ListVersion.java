package org.gridcase.responsibility;

import java.time.Instant;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.PlaceCode;

/**
 * A version of a district's lists: every change that is decided makes the next one.
 *
 * @param number counted from 1 in the district, in the order of the decisions
 * @param from when it came or comes into force; never before {@code decidedAt}
 * @param decidedBy the username, or the command, that decided
 * @param decision the case in which the change was decided; null for the founding of the lists
 */
public record ListVersion(
        PlaceCode district, int number, Instant from, Instant decidedAt, String decidedBy, CaseNumber decision) {}
