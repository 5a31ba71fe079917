package org.gridcase.dispute.persistence;

import java.time.Instant;
import java.time.LocalDate;

/** A row of {@code gridcase.dispute}. */
public record DisputeRecord(
        String caseNumber,
        int people,
        boolean violence,
        boolean sameBuilding,
        boolean repeated,
        String urgency,
        String classifiedStage,
        String classificationVersion,
        String entryStage,
        String overrideStage,
        String overrideReason,
        String overrideBy,
        String whistleStage,
        String whistleAnsweredBy,
        Instant whistleAnsweredAt,
        String settledStage,
        String settledBy,
        Instant settledAt,
        String agreementKind,
        String agreementTerms,
        LocalDate performanceDate,
        LocalDate signedOn,
        String creditedStage,
        Instant creditedAt,
        Instant creditWithdrawnAt,
        String creditWithdrawnFor) {}
