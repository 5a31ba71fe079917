package org.gridcase.casefile;

import java.time.Instant;
import java.util.List;

/** The timeline of a case as the signed-in person reads it, for pages of other modules. */
public interface ShownTimeline {

    /**
     * All lines, oldest first.
     *
     * @throws org.gridcase.shared.Refusal (404) when the person may not see the case
     */
    List<Line> timeline(String number);

    /**
     * @param label what happened, in the reader's words
     * @param actor name of who did it; null: the service
     * @param text what was written with it, or null
     */
    record Line(Instant at, String label, String actor, String text) {}
}
