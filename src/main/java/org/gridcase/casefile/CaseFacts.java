package org.gridcase.casefile;

import java.time.Instant;
import java.util.List;
import org.gridcase.territory.PlaceCode;

/**
 * A case as the rules of a module see it.
 *
 * @param status {@code open}, {@code settled} (agreement reached, follow-up due) or {@code closed}
 * @param stage the stage that holds it now ({@code building}, {@code grid}, {@code station}, {@code community}, {@code
 *     town} …)
 */
public record CaseFacts(
        CaseNumber number,
        String kind,
        String title,
        String description,
        String matter,
        PlaceCode place,
        String source,
        List<Party> parties,
        Instant occurredAt,
        Instant reportedAt,
        String reportedBy,
        String status,
        String stage,
        Instant dueAt,
        Instant closedAt,
        CaseNumber linkedTo) {}
