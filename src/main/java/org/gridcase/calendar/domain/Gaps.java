package org.gridcase.calendar.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gaps in order and apart, however they were handed in: touching, overlapping, empty. */
final class Gaps {

    private final List<Gap> gaps;

    Gaps(List<Gap> unordered) {
        List<Gap> apart = new ArrayList<>();
        unordered.stream()
                .filter(gap -> gap.from().isBefore(gap.to()))
                .sorted(Comparator.comparing(Gap::from))
                .forEach(gap -> add(apart, gap));
        gaps = List.copyOf(apart);
    }

    private static void add(List<Gap> apart, Gap gap) {
        int last = apart.size() - 1;
        if (last < 0 || apart.get(last).to().isBefore(gap.from())) {
            apart.add(gap);
        } else if (apart.get(last).to().isBefore(gap.to())) {
            apart.set(last, new Gap(apart.get(last).from(), gap.to()));
        }
    }

    /** How much of the time between the two instants counts; nothing when they stand in the wrong order. */
    Duration counted(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        Duration counted = Duration.between(from, to);
        for (Gap gap : gaps) {
            Instant start = gap.from().isBefore(from) ? from : gap.from();
            Instant end = gap.to().isAfter(to) ? to : gap.to();
            if (start.isBefore(end)) {
                counted = counted.minus(Duration.between(start, end));
            }
        }
        return counted;
    }

    /** The first instant at which so much time has been counted. */
    Instant after(Instant from, Duration amount) {
        Instant start = from;
        Duration left = amount;
        for (Gap gap : gaps) {
            Duration free = Duration.between(start, gap.from());
            if (free.compareTo(left) >= 0) {
                break;
            }
            left = free.isNegative() ? left : left.minus(free);
            start = gap.to().isAfter(start) ? gap.to() : start;
        }
        return start.plus(left);
    }

    /** Whether time was being counted up to the instant. */
    boolean countUpTo(Instant at) {
        return gaps.stream().noneMatch(gap -> gap.from().isBefore(at) && !at.isAfter(gap.to()));
    }
}
