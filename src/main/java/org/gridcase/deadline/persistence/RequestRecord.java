package org.gridcase.deadline.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gridcase.calendar.domain.Period;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.domain.PauseGround;
import org.gridcase.deadline.domain.RequestKind;
import org.gridcase.deadline.domain.RequestState;
import org.gridcase.deadline.domain.ResumeWhy;

/**
 * A request about the clock of a step, as the table {@code clock_request} has it.
 *
 * @param deciders candidate groups of those who decide
 * @param decideFrom since when they have had time for it
 * @param unanswered how often nobody decided in time
 * @param outcome {@code approve}, {@code reject}, or null
 * @param pauseUntil when the clock runs again at the latest, once a pause is granted
 * @param resumeWhy why the pause is to end or has ended, or null
 */
public record RequestRecord(
        long id,
        CaseNumber caseNumber,
        long period,
        RequestKind kind,
        PauseGround ground,
        String reason,
        Period asked,
        List<UUID> evidence,
        String askedBy,
        Instant askedAt,
        RequestState state,
        List<String> deciders,
        Instant decideFrom,
        Instant decideBy,
        int unanswered,
        String outcome,
        String decidedBy,
        Instant decidedAt,
        String decisionReason,
        Instant pauseUntil,
        ResumeWhy resumeWhy,
        String resumedBy,
        String resumeReason,
        Instant endedAt) {}
