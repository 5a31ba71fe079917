package org.gridcase.monitor.domain;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * With whom a unit is compared: its neighbours of the same level that had between half and twice as much to do. Whoever
 * has few cases is compared with nobody, and where fewer than three are alike there is no comparison.
 *
 * @param small numbers below this are shown and compared with nothing
 */
public record LikeLoad(int small) {

    private static final int LEAST_PEERS = 3;

    /**
     * The middle of what the like ones have, the unit itself left out.
     *
     * @param load how much each had to do
     * @param measured what is compared; a small one does not count
     */
    public <U> OptionalDouble median(U unit, List<U> all, Function<U, Long> load, Function<U, Share> measured) {
        if (measured.apply(unit).of() < small) {
            return OptionalDouble.empty();
        }
        double[] peers = all.stream()
                .filter(other -> !other.equals(unit) && alike(load.apply(unit), load.apply(other)))
                .map(measured)
                .filter(share -> share.of() >= small && share.of() > 0)
                .mapToDouble(Share::value)
                .toArray();
        return peers.length < LEAST_PEERS ? OptionalDouble.empty() : OptionalDouble.of(median(peers));
    }

    /** What the unit itself had before, where neither number is small. */
    public OptionalDouble before(Share now, Share before) {
        return now.of() < small || before.of() < small || before.of() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(before.value());
    }

    static boolean alike(long one, long other) {
        return other * 2 >= one && one * 2 >= other && one > 0;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
