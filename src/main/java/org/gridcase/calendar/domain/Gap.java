package org.gridcase.calendar.domain;

import java.time.Instant;
import org.gridcase.shared.Refusal;

/** Time that does not count: a pause that was granted, an outage. {@code to} itself counts again. */
public record Gap(Instant from, Instant to) {

    public Gap {
        if (to.isBefore(from)) {
            throw Refusal.invalid("to", "calendar.gap.backwards", from.toString(), to.toString());
        }
    }
}
