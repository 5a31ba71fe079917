package org.gridcase.monitor.service;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gridcase.monitor.domain.Share;
import org.gridcase.monitor.persistence.WorkRows.Done;
import org.gridcase.monitor.persistence.WorkloadRows.Open;

/** What was done and is open in a part of the territory, added up by what the page shows. */
final class WorkSums {

    private final List<Done> done;
    private final Map<Boolean, Map<PostAt, Sum>> posts;
    private final Map<Boolean, Map<Integer, Sum>> levels;
    private final Map<Boolean, Map<String, Sum>> units;
    private final Map<PostAt, Waiting> waiting;

    /** A post in a place below, whichever grid or building of it. */
    record PostAt(String post, String place) {}

    /** @param cases of a post and of a level counted once for each place at which it is held, of a unit once */
    record Sum(long tasks, long late, long cases) {

        static final Sum NOTHING = new Sum(0, 0, 0);

        Sum plus(Sum other) {
            return new Sum(tasks + other.tasks, late + other.late, cases + other.cases);
        }

        Share afterHours() {
            return new Share(late, tasks);
        }

        Share tasksPerCase() {
            return new Share(tasks, cases);
        }
    }

    record Waiting(long cases, long overdue, long unclaimed) {

        static final Waiting NOTHING = new Waiting(0, 0, 0);

        Waiting plus(Waiting other) {
            return new Waiting(cases + other.cases, overdue + other.overdue, unclaimed + other.unclaimed);
        }
    }

    /** @param below the place by which what is open at a seat is counted */
    WorkSums(UnaryOperator<String> below, List<Done> done, List<Open> open) {
        this.done = done;
        this.posts = sums(one -> new PostAt(one.post(), one.place()), Done::ofPost);
        this.levels = sums(Done::digits, Done::ofSeat);
        this.units = sums(Done::place, Done::ofPlace);
        this.waiting = open.stream()
                .collect(Collectors.toMap(
                        one -> new PostAt(one.post(), below.apply(one.seat())), WorkSums::waiting, Waiting::plus));
    }

    private static Waiting waiting(Open one) {
        return new Waiting(one.cases(), one.overdue(), one.username() == null ? one.cases() : 0);
    }

    private <K> Map<Boolean, Map<K, Sum>> sums(Function<Done, K> by, Function<Done, Long> cases) {
        return done.stream()
                .collect(Collectors.partitioningBy(
                        Done::present,
                        Collectors.toMap(by, one -> new Sum(one.tasks(), one.late(), cases.apply(one)), Sum::plus)));
    }

    /** Posts that did something or have something open now, by place. */
    Collection<PostAt> posts() {
        Set<PostAt> all = new HashSet<>(posts.get(true).keySet());
        all.addAll(waiting.keySet());
        return all;
    }

    Set<Integer> levels() {
        Set<Integer> all = new TreeSet<>(levels.get(true).keySet());
        all.addAll(levels.get(false).keySet());
        return all;
    }

    Sum post(boolean present, PostAt at) {
        return posts.get(present).getOrDefault(at, Sum.NOTHING);
    }

    Sum level(boolean present, int digits) {
        return levels.get(present).getOrDefault(digits, Sum.NOTHING);
    }

    Sum unit(boolean present, String place) {
        return units.get(present).getOrDefault(place, Sum.NOTHING);
    }

    Waiting waiting(PostAt at) {
        return waiting.getOrDefault(at, Waiting.NOTHING);
    }
}
