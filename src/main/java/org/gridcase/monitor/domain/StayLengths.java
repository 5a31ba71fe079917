package org.gridcase.monitor.domain;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many stays were how long, in seconds. */
public final class StayLengths {

    private final SortedMap<Integer, Long> counts = new TreeMap<>();

    public void add(int seconds, long count) {
        counts.merge(seconds, count, Long::sum);
    }

    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The length that this share of the stays does not exceed: between two stays in proportion, so that 0.5 is the median as
     * everybody takes it.
     *
     * @return null without any stay
     */
    public Double share(double share) {
        long count = count();
        if (count == 0) {
            return null;
        }
        double at = share * (count - 1);
        long whole = (long) Math.floor(at);
        int below = nth(whole);
        return below + (at - whole) * (nth(Math.min(whole + 1, count - 1)) - below);
    }

    private int nth(long index) {
        long passed = 0;
        for (Map.Entry<Integer, Long> length : counts.entrySet()) {
            passed += length.getValue();
            if (index < passed) {
                return length.getKey();
            }
        }
        throw new IndexOutOfBoundsException(index + " of " + passed);
    }
}
