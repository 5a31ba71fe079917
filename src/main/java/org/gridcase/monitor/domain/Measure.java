package org.gridcase.monitor.domain;

/**
 * A figure of some cases in some time.
 *
 * @param value null when there was nothing to count
 * @param hits of them, null for a median
 * @param n how many were counted
 */
public record Measure(Double value, Long hits, long n) {

    /** Nothing was counted. */
    public static Measure none(FigureCode code) {
        return code.isMedian() ? median(null, 0) : hits(code, 0, 0);
    }

    public static Measure hits(FigureCode code, long hits, long n) {
        return new Measure(n == 0 ? null : (double) hits * code.unit().scale() / n, hits, n);
    }

    public static Measure median(Double value, long n) {
        return new Measure(value, null, n);
    }

    /** Too few to be compared with anything. */
    public boolean isSmall(int smallNumber) {
        return n < smallNumber;
    }
}
