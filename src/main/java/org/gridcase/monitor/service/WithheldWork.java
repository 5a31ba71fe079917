package org.gridcase.monitor.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridcase.monitor.domain.Withholding;
import org.gridcase.monitor.persistence.WorkRows.Worker;
import org.gridcase.monitor.service.WorkSums.PostAt;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;

/**
 * What one person did is that person's record: nobody but the direct superior reads it, and nobody works it out from what is
 * shown, on this page or on those above and below it. Whose work a number is, is said in four ways, and each protects: who
 * held the post and who did its tasks, in the period and in the one before. What readers know anyway, their own work and
 * that of those they answer for, hides nobody else's.
 *
 * <p>From the seats up: the number of a post in a place is withheld where, without the numbers shown further down, one person
 * is left in it; where several are left, it is shown, and from then on they are one group. Whatever has groups as a whole
 * tells nothing new. What units and levels add up has also those that are left alone: on the page of all that somebody may
 * see it is shown as far as no combination of it leaves one of them; on pages further down, where it has none of them.
 */
final class WithheldWork {

    private static final int VIEWS = 4;
    private static final List<Integer> UPWARDS = List.of(
            Level.UNIT.digits(),
            Level.BUILDING.digits(),
            Level.GRID.digits(),
            Level.COMMUNITY.digits(),
            Level.TOWN.digits(),
            Level.DEPARTMENT.digits(),
            Level.DISTRICT.digits());

    private static final Comparator<Part> ORDER =
            Comparator.comparing(Part::place).thenComparing(Part::post).thenComparing(Part::digits);

    private final Set<PostAt> posts = new HashSet<>();
    private final Set<Sum> sums;

    /** A unit's or a level's: the other one is empty. */
    private record Sum(String unit, int level) {}

    /** What is left of a post that is held at places of so many digits, in a place. */
    private record Part(String post, int digits, String place) {}

    /** @param below the place by which what is done at a seat is counted */
    WithheldWork(MonitorScope scope, Answering answering, UnaryOperator<String> below, List<Worker> workers) {
        Map<Part, List<Set<String>>> left = seats(scope.person().username(), answering, workers);
        String here = scope.place().map(place -> place.code().value()).orElse("");
        left = lifted(left, part -> !part.place().equals(below.apply(part.place())));
        left.keySet().forEach(part -> posts.add(new PostAt(part.post(), part.place())));
        Map<Sum, Set<Part>> shown = new LinkedHashMap<>();
        for (Part part : left.keySet()) {
            shown.computeIfAbsent(new Sum("", part.digits()), sum -> new HashSet<>())
                    .add(part);
            if (!part.place().equals(here)) {
                shown.computeIfAbsent(new Sum(part.place(), 0), sum -> new HashSet<>())
                        .add(part);
            }
        }
        sums = isAll(scope)
                ? new Withholding<Part, Sum>(views(left)).withheld(shown)
                : alone(shown.keySet(), left, here);
    }

    /** Whether no page is above this one. */
    private static boolean isAll(MonitorScope scope) {
        return scope.place().isEmpty()
                || scope.path().size() < 2 && scope.person().territories().size() < 2;
    }

    /** Units with somebody who is left alone, and levels with somebody who is alone in the whole place. */
    private static Set<Sum> alone(Set<Sum> sums, Map<Part, List<Set<String>>> left, String here) {
        Set<Integer> levels = lifted(left, part -> !part.place().equals(here)).keySet().stream()
                .map(Part::digits)
                .collect(Collectors.toSet());
        return sums.stream()
                .filter(sum -> !sum.unit().isEmpty() || levels.contains(sum.level()))
                .collect(Collectors.toSet());
    }

    boolean of(PostAt at) {
        return posts.contains(at);
    }

    boolean ofUnit(String place) {
        return sums.contains(new Sum(place, 0));
    }

    boolean ofLevel(int digits) {
        return sums.contains(new Sum("", digits));
    }

    Set<PostAt> posts() {
        return posts;
    }

    /** Decided at each place on the way up, without what could be shown there; until {@code on} says that it is far enough. */
    private static Map<Part, List<Set<String>>> lifted(Map<Part, List<Set<String>>> from, Predicate<Part> on) {
        Map<Integer, Map<Part, List<Set<String>>>> waiting = new HashMap<>();
        from.forEach((part, people) -> at(waiting, part.place().length()).put(part, people));
        Map<Part, List<Set<String>>> left = new TreeMap<>(ORDER);
        for (int digits : UPWARDS) {
            at(waiting, digits).forEach((part, people) -> {
                if (people.stream().noneMatch(some -> some.size() == 1)) {
                    return;
                }
                if (on.test(part)) {
                    String above =
                            PlaceCode.of(part.place()).parent().orElseThrow().value();
                    at(waiting, above.length())
                            .merge(new Part(part.post(), part.digits(), above), people, WithheldWork::both);
                } else {
                    left.put(part, people);
                }
            });
        }
        return left;
    }

    private static Map<Part, List<Set<String>>> at(Map<Integer, Map<Part, List<Set<String>>>> waiting, int digits) {
        return waiting.computeIfAbsent(digits, length -> new HashMap<>());
    }

    private static List<Set<String>> both(List<Set<String>> one, List<Set<String>> other) {
        List<Set<String>> both = none();
        for (int view = 0; view < VIEWS; view++) {
            both.get(view).addAll(one.get(view));
            both.get(view).addAll(other.get(view));
        }
        return both;
    }

    private static List<Map<Part, Set<String>>> views(Map<Part, List<Set<String>>> left) {
        return IntStream.range(0, VIEWS)
                .<Map<Part, Set<String>>>mapToObj(view -> left.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, one -> one.getValue().get(view))))
                .toList();
    }

    /** Who is unknown to the reader, by seat. */
    private static Map<Part, List<Set<String>>> seats(String reader, Answering answering, List<Worker> workers) {
        Map<Part, List<Set<String>>> seats = new HashMap<>();
        for (Worker one : workers) {
            if (!one.username().equals(reader) && !answering.answersFor(one.post(), one.place())) {
                boolean[] views = {one.present(), one.past(), one.did(), one.didBefore()};
                for (int view = 0; view < VIEWS; view++) {
                    if (views[view]) {
                        seats.computeIfAbsent(new Part(one.post(), one.place().length(), one.place()), part -> none())
                                .get(view)
                                .add(one.username());
                    }
                }
            }
        }
        return seats;
    }

    private static List<Set<String>> none() {
        List<Set<String>> none = new ArrayList<>();
        for (int view = 0; view < VIEWS; view++) {
            none.add(new HashSet<>());
        }
        return none;
    }
}
