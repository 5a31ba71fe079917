package org.gridcase.calendar;

import java.time.Instant;

/** Deadlines from the DMN table {@code deadline-rules}: no duration stands in Java or in a model. */
public interface Deadlines {

    /**
     * When a step that begins now-ish must be done.
     *
     * @param process process id, for example {@code dispute-resolution}
     * @param step the step's name in the table, for example {@code grid} or {@code followUp}
     * @param urgency {@code ordinary} or {@code urgent}
     * @param from when the period begins
     * @throws IllegalStateException when the table has no row for it
     */
    Due due(String process, String step, String urgency, Instant from);

    /**
     * @param at the instant at which the period ends
     * @param rule the period in words, as the table has it (for example "3 working days")
     * @param version the version of the table that was used
     * @param provisional whether the period reaches into a year whose working days are not published
     */
    record Due(Instant at, String rule, String version, boolean provisional) {}
}
