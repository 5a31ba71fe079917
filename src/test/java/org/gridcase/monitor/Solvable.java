package org.gridcase.monitor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whose work follows from sums, another way: without somebody's own parts fewer of the sums are independent of each other,
 * exactly where a combination of them leaves nothing but these.
 */
public final class Solvable {

    private static final double NOTHING = 1e-7;

    private Solvable() {}

    /** @param people whose work each part is, as far as it is not known already */
    public static <P> Set<String> people(Map<P, Set<String>> people, Collection<Set<P>> sums) {
        List<P> parts = people.keySet().stream()
                .filter(part -> !people.get(part).isEmpty())
                .toList();
        Set<String> all = new LinkedHashSet<>();
        people.values().forEach(all::addAll);
        List<double[]> rows = independent(sums.stream()
                .map(sum -> parts.stream()
                        .mapToDouble(part -> sum.contains(part) ? 1 : 0)
                        .toArray())
                .toList());
        Set<String> known = new LinkedHashSet<>();
        for (String person : all) {
            Predicate<P> own = part -> people.get(part).equals(Set.of(person));
            if (parts.stream().anyMatch(own)) {
                List<double[]> without = new ArrayList<>();
                for (double[] row : rows) {
                    double[] copy = row.clone();
                    for (int column = 0; column < copy.length; column++) {
                        copy[column] = own.test(parts.get(column)) ? 0 : copy[column];
                    }
                    without.add(copy);
                }
                if (independent(without).size() < rows.size()) {
                    known.add(person);
                }
            }
        }
        return known;
    }

    private static List<double[]> independent(Collection<double[]> rows) {
        List<double[]> found = new ArrayList<>();
        List<Integer> pivots = new ArrayList<>();
        for (double[] given : rows) {
            double[] row = given.clone();
            for (int i = 0; i < found.size(); i++) {
                double times = row[pivots.get(i)];
                if (times != 0) {
                    for (int column = 0; column < row.length; column++) {
                        row[column] -= times * found.get(i)[column];
                    }
                }
            }
            int pivot = 0;
            for (int column = 1; column < row.length; column++) {
                pivot = Math.abs(row[column]) > Math.abs(row[pivot]) ? column : pivot;
            }
            if (row.length > 0 && Math.abs(row[pivot]) > NOTHING) {
                double by = row[pivot];
                for (int column = 0; column < row.length; column++) {
                    row[column] /= by;
                }
                found.add(row);
                pivots.add(pivot);
            }
        }
        return found;
    }
}
