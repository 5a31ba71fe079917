package org.gridcase.monitor.domain;

import java.util.Comparator;
import java.util.List;

/** A figure by level, by department, or by the places directly below. */
public record Breakdown(Kind kind, List<Part> parts) {

    public enum Kind {
        LEVEL("level"),
        DEPARTMENT("department"),
        PLACE("place");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * One of them.
     *
     * @param key the code of a place, or the word of a level
     * @param name of a place, or of a level as a message key
     * @param rank from 1, the best first and equal ones alike; null when small, and where the parts are shares of one whole
     */
    public record Part(String key, String name, Measure measure, boolean small, Integer rank) {

        public static Part of(String key, String name, Measure measure, int smallNumber) {
            return new Part(key, name, measure, measure.isSmall(smallNumber), null);
        }
    }

    /** In the order in which they came, each that is not small with its rank. */
    public static Breakdown ranked(Kind kind, FigureCode code, List<Part> parts) {
        Comparator<Double> better = code.higherIsBetter() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        List<Double> values = parts.stream()
                .filter(part -> !part.small() && part.measure().value() != null)
                .map(part -> part.measure().value())
                .sorted(better)
                .toList();
        return new Breakdown(
                kind,
                parts.stream()
                        .map(part -> part.small() || part.measure().value() == null
                                ? part
                                : new Part(
                                        part.key(),
                                        part.name(),
                                        part.measure(),
                                        false,
                                        1 + values.indexOf(part.measure().value())))
                        .toList());
    }
}
