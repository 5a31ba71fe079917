package org.gridcase.dispute;

import java.time.Instant;
import java.util.List;
import org.gridcase.casefile.Party;

/**
 * A report of a dispute, as it came in.
 *
 * @param matter code of {@code GET /api/matters}
 * @param placeCode a community, grid, building or unit
 * @param source {@code resident}, {@code patrol}, {@code camera} or {@code hotline}
 * @param people how many people are involved; null counts the parties
 * @param sameBuilding whether both parties live in one building; null: taken from the place
 * @param evidenceUrl where the evidence of a camera alarm is kept, or null
 * @param repeats number of the earlier case that this one repeats, or null: found by place and matter
 * @param entryLevel stage at which an officer wants it to begin instead of the table's answer, or null
 * @param overrideReason why, required with {@code entryLevel}
 * @param reportedBy username of who enters it
 */
public record ReportDispute(
        String title,
        String description,
        String matter,
        String placeCode,
        String source,
        Integer people,
        boolean violence,
        Boolean sameBuilding,
        List<Party> parties,
        Instant occurredAt,
        String evidenceUrl,
        String repeats,
        String entryLevel,
        String overrideReason,
        String reportedBy) {

    public ReportDispute {
        parties = parties == null ? List.of() : List.copyOf(parties);
    }
}
