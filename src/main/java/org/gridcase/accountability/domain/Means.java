package org.gridcase.accountability.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What a unit had to do the work with (保障).
 *
 * @param share of the money that the entry lays on the unit (财权占比), in percent; null when the unit is not on the entry
 * @param inPost when people were in post at the unit
 * @param asked where the unit said that means were lacking, oldest first
 */
public record Means(BigDecimal share, List<InPost> inPost, List<Asked> asked) {

    public Means {
        inPost = inPost.stream().sorted(Comparator.comparing(InPost::from)).toList();
        asked = List.copyOf(asked);
    }

    /** @param to null while it lasts */
    public record InPost(String username, Instant from, Instant to) {}

    /**
     * A request for a pause, for want of means.
     *
     * @param answerDue until when it had to be answered
     * @param answeredAt null while nobody has
     */
    public record Asked(Instant at, Instant answerDue, Instant answeredAt, boolean granted) {

        /** Whoever had to answer had the time for it, and did not; what was asked in the last minute is not that. */
        boolean unansweredAt(Instant instant) {
            return !answerDue.isAfter(instant) && !answeredBy(instant);
        }

        boolean answeredBy(Instant instant) {
            return answeredAt != null && !answeredAt.isAfter(instant);
        }
    }

    /** How many people were in post at some time between two instants. */
    long people(Instant from, Instant until) {
        return inPost.stream()
                .filter(one -> !one.from().isAfter(until)
                        && (one.to() == null || !one.to().isBefore(from)))
                .map(InPost::username)
                .distinct()
                .count();
    }

    /** How long nobody was in post between two instants (空缺). */
    Duration vacant(Instant from, Instant until) {
        Duration vacant = Duration.ZERO;
        Instant covered = from;
        for (InPost one : inPost) {
            Instant begins = one.from().isBefore(until) ? one.from() : until;
            if (begins.isAfter(covered)) {
                vacant = vacant.plus(Duration.between(covered, begins));
            }
            Instant ends = one.to() == null || one.to().isAfter(until) ? until : one.to();
            covered = ends.isAfter(covered) ? ends : covered;
        }
        return until.isAfter(covered) ? vacant.plus(Duration.between(covered, until)) : vacant;
    }
}
