package org.gridcase.responsibility.persistence;

import java.time.Instant;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.responsibility.domain.Opinion;
import org.gridcase.territory.PlaceCode;

/**
 * What a unit was asked in a round, and what it said.
 *
 * @param position number of its task in the round, from 0
 * @param unit a department or a town
 * @param opinion null while it is waited for
 * @param reason required with an objection
 * @param givenBy username; null of silence
 */
public record HearingRecord(
        long id,
        CaseNumber number,
        int round,
        int position,
        PlaceCode unit,
        Instant askedAt,
        Opinion opinion,
        String reason,
        String givenBy,
        Instant givenAt) {}
