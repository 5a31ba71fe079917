package org.gridcase.call;

import org.gridcase.casefile.CaseNumber;

/**
 * A call as it is made.
 *
 * @param entry code of the entry of the district's lists that it cites; null: not listed (清单未列)
 * @param urgency {@code ordinary} or {@code urgent}
 * @param matter code of the matter, or null: other
 * @param placeCode where the matter lies: the calling town or a place in it
 * @param evidenceUrl where evidence is kept, or null; photos and papers are attached to the case
 * @param origin the dispute from which the town calls, or null
 * @param madeBy username of who calls
 */
public record MakeCall(
        String title,
        String description,
        String entry,
        String urgency,
        String matter,
        String placeCode,
        String evidenceUrl,
        CaseNumber origin,
        String madeBy) {}
