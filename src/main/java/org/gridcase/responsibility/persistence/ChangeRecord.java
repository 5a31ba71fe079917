package org.gridcase.responsibility.persistence;

import java.time.Instant;
import java.util.List;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.responsibility.ProposedChange.Origin;
import org.gridcase.responsibility.domain.Amendment;
import org.gridcase.responsibility.domain.ChangeState;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.PlaceCode;

/**
 * A row of the table of changes.
 *
 * @param legalBasis on what the change itself stands, or null
 * @param proposedBy username
 * @param proposer the post by which it was proposed
 * @param round how often it has been put before the units
 * @param decidedBy username of whoever decided last, a return included; null before that
 */
public record ChangeRecord(
        CaseNumber number,
        PlaceCode district,
        Origin origin,
        List<Amendment> amendments,
        String reason,
        String legalBasis,
        String proposedBy,
        HeldPost proposer,
        Instant proposedAt,
        int round,
        ChangeState state,
        String decidedBy,
        Instant decidedAt,
        String decisionReason,
        Instant inForceFrom) {}
