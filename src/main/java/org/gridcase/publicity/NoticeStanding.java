package org.gridcase.publicity;

import java.time.Instant;
import org.gridcase.casefile.CaseNumber;

/**
 * Where a notice stands with the residents.
 *
 * @param awaitsDecision whether a version of it waits for its officer, the first or a correction
 * @param periodOver whether the period for objections of the version that is shown is over, every one of them decided
 * @param objectionsOpen how many objections to it are not done with
 * @param upheldAt when an objection to it was upheld last, or null
 */
public record NoticeStanding(
        CaseNumber notice,
        NoticeState state,
        boolean awaitsDecision,
        boolean periodOver,
        int objectionsOpen,
        Instant upheldAt) {}
