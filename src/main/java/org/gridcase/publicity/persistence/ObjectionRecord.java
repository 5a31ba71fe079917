package org.gridcase.publicity.persistence;

import java.time.Instant;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.publicity.domain.ObjectionDecision;

/**
 * A row of the table of objections.
 *
 * @param filedBy username of the member of staff who wrote it down, or null: the resident did
 * @param receiptAt since when the resident has a code to follow the answer with, or null: not yet
 * @param decision null until it is answered, as all that follows
 * @param remedyVersion the version of the notice that puts it right, or null: none, or none yet
 */
public record ObjectionRecord(
        CaseNumber number,
        CaseNumber notice,
        int version,
        String text,
        String filedBy,
        Instant filedAt,
        String codeDigest,
        Instant receiptAt,
        ObjectionDecision decision,
        String reason,
        Instant decidedAt,
        Integer remedyVersion) {}
