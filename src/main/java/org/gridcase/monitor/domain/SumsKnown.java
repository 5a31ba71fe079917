package org.gridcase.monitor.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What follows from sums by adding and taking away: the sums are the rows of a system of linear equations, and a person's
 * work is known where a combination of them leaves nothing but parts of that person alone.
 */
final class SumsKnown<P> {

    /** Counting in the remainders of a large prime is exact enough: a sum known by accident is withheld once too often. */
    private static final long PRIME = Integer.MAX_VALUE;

    private final Map<P, Set<String>> people;
    private final List<Set<P>> sums;

    SumsKnown(Map<P, Set<String>> people, Collection<Set<P>> sums) {
        this.people = people;
        this.sums =
                sums.stream().distinct().sorted(Comparator.comparing(Set::size)).toList();
    }

    /** Those whose work follows. */
    Set<String> people() {
        Map<String, List<P>> alone = new LinkedHashMap<>();
        List<P> parts = new ArrayList<>();
        people.forEach((part, workers) -> {
            if (workers.size() == 1) {
                alone.computeIfAbsent(workers.iterator().next(), name -> new ArrayList<>())
                        .add(part);
            }
            if (!workers.isEmpty()) {
                parts.add(part);
            }
        });
        Set<String> known = new LinkedHashSet<>();
        if (!alone.isEmpty()) {
            Set<P> single = singles(parts);
            alone.forEach((person, own) -> {
                if (own.stream().anyMatch(single::contains) || own.size() > 1 && combined(parts, own)) {
                    known.add(person);
                }
            });
        }
        return known;
    }

    /** Parts that follow by themselves. */
    private Set<P> singles(List<P> parts) {
        Set<P> singles = new LinkedHashSet<>();
        for (long[] row : reduced(parts)) {
            int first = first(row);
            boolean single = true;
            for (int column = first + 1; column < row.length && single; column++) {
                single = row[column] == 0;
            }
            if (single) {
                singles.add(parts.get(first));
            }
        }
        return singles;
    }

    /** Whether some combination has only these parts: with their columns last, its first one is theirs. */
    private boolean combined(List<P> parts, List<P> own) {
        List<P> ordered = new ArrayList<>(parts);
        ordered.removeAll(own);
        int others = ordered.size();
        ordered.addAll(own);
        return reduced(ordered).stream().anyMatch(row -> first(row) >= others);
    }

    /** The same sums with one part each that no other has. */
    private List<long[]> reduced(List<P> parts) {
        List<long[]> done = new ArrayList<>();
        for (Set<P> sum : sums) {
            long[] row = new long[parts.size()];
            for (int column = 0; column < row.length; column++) {
                row[column] = sum.contains(parts.get(column)) ? 1 : 0;
            }
            done.forEach(other -> takeAway(row, other));
            if (first(row) < row.length) {
                norm(row);
                done.forEach(other -> takeAway(other, row));
                done.add(row);
            }
        }
        return done;
    }

    private static void takeAway(long[] from, long[] row) {
        int pivot = first(row);
        long times = from[pivot];
        if (times != 0) {
            for (int column = pivot; column < row.length; column++) {
                from[column] = Math.floorMod(from[column] - times * row[column], PRIME);
            }
        }
    }

    private static void norm(long[] row) {
        long inverse = power(row[first(row)], PRIME - 2);
        for (int column = 0; column < row.length; column++) {
            row[column] = row[column] * inverse % PRIME;
        }
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result = result * square % PRIME;
            }
            square = square * square % PRIME;
        }
        return result;
    }

    private static int first(long[] row) {
        int column = 0;
        while (column < row.length && row[column] == 0) {
            column++;
        }
        return column;
    }
}
