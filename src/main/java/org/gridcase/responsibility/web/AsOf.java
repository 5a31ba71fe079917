package org.gridcase.responsibility.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Component;

/** The instant of which somebody wants to read the lists: now, an instant, or the end of a day. */
@Component
class AsOf {

    private static final String FIELD = "at";

    private final Clock clock;

    AsOf(Clock clock) {
        this.clock = clock;
    }

    /** @param text {@code 2026-11-22}, {@code 2026-11-22T10:00:00+08:00}, or nothing for now */
    Instant read(String text) {
        if (text == null || text.isBlank()) {
            return clock.instant();
        }
        try {
            String written = text.strip();
            Instant at = written.length() == "2026-11-22".length() ? endOf(written) : instant(written);
            if (at.isAfter(Instant.EPOCH) && at.isBefore(Instant.parse("9999-01-01T00:00:00Z"))) {
                return at;
            }
        } catch (DateTimeException e) {
            // Falls to the refusal below.
        }
        throw Refusal.invalid(FIELD, "responsibility.at.malformed", text);
    }

    /** What came into force on the day, at whatever time, is in force at its end. */
    private Instant endOf(String day) {
        return LocalDate.parse(day)
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant()
                .minus(1, ChronoUnit.MICROS);
    }

    /** A plus that was not escaped comes as a blank. */
    private static Instant instant(String text) {
        return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
    }
}
