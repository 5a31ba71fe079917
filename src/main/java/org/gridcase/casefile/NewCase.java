package org.gridcase.casefile;

import java.time.Instant;
import java.util.List;
import org.gridcase.territory.PlaceCode;

/**
 * The facts with which a case opens.
 *
 * @param kind the process it belongs to, for example {@code dispute-resolution}
 * @param source {@code resident}, {@code patrol}, {@code camera} or {@code hotline}
 * @param evidenceLink where a camera keeps its recording, or null; never an identity
 * @param reportedBy username of the member of staff or system that reported it
 * @param linkedTo the earlier case this one repeats, or null
 */
public record NewCase(
        String kind,
        String title,
        String description,
        String matter,
        PlaceCode place,
        String source,
        String evidenceLink,
        List<Party> parties,
        Instant occurredAt,
        String reportedBy,
        CaseNumber linkedTo) {}
