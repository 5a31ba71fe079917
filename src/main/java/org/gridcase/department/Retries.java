package org.gridcase.department;

import java.time.Duration;

/** When something of the department's own failed: tried again after pauses that grow, and in the end somebody has to look. */
final class Retries {

    private static final int MOST = 12;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(2);

    private Retries() {}

    /** @param before as the service knows it; null: nothing has failed yet */
    static int left(Integer before) {
        return before == null ? MOST - 1 : Math.max(0, before - 1);
    }

    static Duration pause(int left) {
        Duration pause = FIRST.multipliedBy(1L << Math.max(0, MOST - 1 - left));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
