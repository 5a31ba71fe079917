package org.gridcase.monitor.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was counted, so that it can be added up: the figure of a whole follows from the tallies of its parts, a median as well.
 *
 * @param lengths of which the median is asked, in any order; none for a share
 */
public record Tally(long hits, long n, List<double[]> lengths) {

    public static Tally share(long hits, long n) {
        return new Tally(hits, n, List.of());
    }

    public static Tally lengths(double[] lengths) {
        return new Tally(0, lengths.length, List.of(lengths));
    }

    public static Tally sum(Stream<Tally> parts) {
        List<Tally> all = parts.toList();
        return new Tally(
                all.stream().mapToLong(Tally::hits).sum(),
                all.stream().mapToLong(Tally::n).sum(),
                all.stream().flatMap(part -> part.lengths().stream()).toList());
    }

    public Measure measure(FigureCode code) {
        return code.isMedian() ? Measure.median(median(), n) : Measure.hits(code, hits, n);
    }

    /** The middle one, or halfway between the two in the middle; null when there are none. */
    private Double median() {
        double[] sorted = new double[Math.toIntExact(n)];
        int filled = 0;
        for (double[] part : lengths) {
            System.arraycopy(part, 0, sorted, filled, part.length);
            filled += part.length;
        }
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return null;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
