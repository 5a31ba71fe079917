package org.gridcase.monitor.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * A headline figure of a territory and a period.
 *
 * @param value null when there was nothing to count
 * @param hits of those counted, null for a median
 * @param n how many were counted
 * @param small too few: shown, but neither ranked nor compared
 * @param before the value of as many days directly before; null when either is small
 * @param parentMedian of the places of the same level in the place above, this one among them, or of the departments of the
 *     district; null when this is small, or when fewer than {@link Medians#LEAST} of them are not
 * @param trend over the period, by weeks or months
 */
public record Figure(
        FigureCode code,
        Double value,
        Long hits,
        long n,
        boolean small,
        Double before,
        Double parentMedian,
        List<Point> trend) {

    /**
     * A part of the period.
     *
     * @param to the day after its last one
     */
    public record Point(LocalDate from, LocalDate to, Double value, long n, boolean small) {}
}
