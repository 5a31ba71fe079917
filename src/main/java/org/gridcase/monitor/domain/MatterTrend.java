package org.gridcase.monitor.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What was reported about, over time.
 *
 * @param steps the first day of each step
 * @param matters the most frequent first; among equals by code
 */
public record MatterTrend(TimeStep step, List<LocalDate> steps, List<Line> matters) {

    /** @param counts one for each step */
    public record Line(String matter, Counted total, List<Long> counts) {}
}
