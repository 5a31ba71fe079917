package org.gridcase.monitor.domain;

import java.util.Collection;
import java.util.List;

/** The middle of the places with which one is compared. */
public final class Medians {

    /** Of two, the median would tell the other one's value. */
    public static final int LEAST = 3;

    private Medians() {}

    /** Of those that are not small; null when they are fewer than {@value #LEAST}. */
    public static Double of(Collection<Measure> measures, int smallNumber) {
        List<Double> values = measures.stream()
                .filter(measure -> !measure.isSmall(smallNumber) && measure.value() != null)
                .map(Measure::value)
                .sorted()
                .toList();
        int middle = values.size() / 2;
        if (values.size() < LEAST) {
            return null;
        }
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }
}
