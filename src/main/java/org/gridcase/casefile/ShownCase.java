package org.gridcase.casefile;

import java.time.Instant;
import java.util.List;

/** A case as the signed-in person reads it, for pages of other modules. */
public interface ShownCase {

    /** @throws org.gridcase.shared.Refusal (404) when the person may not see the case */
    Shown shown(String number);

    /**
     * In the reader's words, but for {@code kind}, which is the code.
     *
     * @param matter null where the kind of case has none
     * @param holder who owes the next step, or null
     * @param waiting what it waits for, or null
     * @param parties as far as the reader's post needs them
     * @param disclosure how far that is
     */
    record Shown(
            String number,
            String kind,
            String kindLabel,
            String title,
            String description,
            String matter,
            String status,
            String place,
            String holder,
            String waiting,
            Instant dueAt,
            boolean overdue,
            Instant reportedAt,
            Instant closedAt,
            List<String> parties,
            String disclosure,
            List<Held> held) {}

    /**
     * A stretch of time in which one holder had the case.
     *
     * @param to null while it lasts
     */
    record Held(String holder, boolean paused, String reason, Instant from, Instant to, long minutes) {}
}
