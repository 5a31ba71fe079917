package org.gridcase.monitor.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.gridcase.document.LineSvg;

/**
 * A figure in the reader's words, as the page and the report show it.
 *
 * @param shown the value with its unit; a dash when there is none
 * @param n how many cases it is made of
 * @param casesPath the address of these cases, or null
 * @param against those of them that keep the figure from being better, in words; null when there are none
 * @param againstPath the address of those
 * @param small whether these are too few to compare it with anything
 * @param beforeShown the value of the period before; null when it is not compared
 * @param change in words; a dash when it is not compared
 * @param better than in the period before; null when neither better nor worse
 * @param median of the places beside, in the place above; null when there is none
 */
record FigureTile(
        String code,
        String name,
        String definition,
        String shown,
        long n,
        String casesPath,
        String against,
        String againstPath,
        boolean small,
        String beforeShown,
        String change,
        Boolean better,
        String median,
        List<Point> trend) {

    /** @param value null: nothing happened in that time */
    record Point(LocalDate from, Double value, String shown) {}

    /** The trend as a line for a page; empty when there is nothing to connect. */
    public String line() {
        return trend.size() < 2
                ? ""
                : LineSvg.of(trend.stream().map(Point::value).toList());
    }

    /** The trend as the printer of documents takes it. */
    public String values() {
        return trend.stream()
                .map(point -> point.value() == null ? "" : point.value().toString())
                .collect(Collectors.joining(";"));
    }
}
