package org.gridcase.monitor.domain;

import java.time.Instant;
import java.util.List;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;

/**
 * Disputes of one matter in one community that came so close after each other that they may be one trouble.
 *
 * @param place the narrowest place that all of them lie in
 * @param numbers of all, oldest first
 * @param before how many of this matter the community had in the period before
 * @param alike how many of the newest are worded alike; 0 when no two are
 */
public record Cluster(
        String matter, PlaceCode place, Instant first, Instant last, List<String> numbers, long before, int alike) {

    /** What is sorted under no matter resembles another such dispute by its words only. */
    public static final String NO_MATTER = "other";

    public int size() {
        return numbers.size();
    }

    public Cluster alike(int number) {
        return new Cluster(matter, place, first, last, numbers, before, number);
    }

    /** @param number of this matter in the community, in the period before */
    public Cluster beside(long number) {
        return new Cluster(matter, place, first, last, numbers, number, alike);
    }

    public boolean counts(ClusterRule rule) {
        return !matter.equals(NO_MATTER) || alike >= rule.count();
    }

    /** The narrowest place that the places with the lowest and the highest code have in common, and so all between them. */
    public static PlaceCode narrowest(String lowest, String highest) {
        int common = 0;
        int shorter = Math.min(lowest.length(), highest.length());
        while (common < shorter && lowest.charAt(common) == highest.charAt(common)) {
            common++;
        }
        PlaceCode narrowest = PlaceCode.of(lowest);
        while (narrowest.level().digits() > common && narrowest.level() != Level.DISTRICT) {
            narrowest = narrowest.parent().orElseThrow();
        }
        return narrowest;
    }
}
