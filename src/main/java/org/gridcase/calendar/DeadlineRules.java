package org.gridcase.calendar;

import java.time.Instant;

/** The DMN table {@code deadline-rules}: no duration stands in Java or in a model. */
public interface DeadlineRules {

    /**
     * The rule in force at the instant.
     *
     * @param process process id, for example {@code dispute-resolution}
     * @param step the step's name in the table, for example {@code grid} or {@code followUp}
     * @param urgency {@code ordinary} or {@code urgent}
     * @throws org.gridcase.shared.Refusal when the table has no row for it, or one that cannot be read
     */
    DeadlineRule rule(String process, String step, String urgency, Instant at);
}
