package org.gridcase.monitor.service;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.monitor.domain.Share;
import org.gridcase.monitor.domain.Supervision;
import org.gridcase.monitor.persistence.WorkloadRows;
import org.gridcase.monitor.persistence.WorkloadRows.Asked;
import org.gridcase.monitor.persistence.WorkloadRows.Done;
import org.gridcase.monitor.persistence.WorkloadRows.Open;
import org.gridcase.monitor.persistence.WorkloadRows.Seat;
import org.gridcase.monitor.service.WorkSums.PostAt;
import org.gridcase.monitor.service.WorkSums.Sum;
import org.gridcase.monitor.service.WorkSums.Waiting;
import org.gridcase.monitor.service.Workload.Burden;
import org.gridcase.monitor.service.Workload.PersonLoad;
import org.gridcase.monitor.service.Workload.PostLoad;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Who has how much to do and has done how much, by post and place; by person only for whoever answers for the person. */
@Service
public class WorkloadReading {

    private final WorkloadRows rows;
    private final UnitComparisons comparisons;
    private final ReadModelRefresh refresh;
    private final Territory territory;
    private final MonitorWords words;
    private final Clock clock;
    private final int small;

    WorkloadReading(
            WorkloadRows rows,
            UnitComparisons comparisons,
            ReadModelRefresh refresh,
            Territory territory,
            MonitorWords words,
            Clock clock,
            @Value("${gridcase.monitor.small-number:5}") int small) {
        this.rows = rows;
        this.comparisons = comparisons;
        this.refresh = refresh;
        this.territory = territory;
        this.words = words;
        this.clock = clock;
        this.small = small;
    }

    public Workload of(MonitorScope scope, MonitorPeriod period) {
        Asked asked = asked(scope, period);
        List<Done> done = rows.done(asked);
        List<Open> open = rows.open(asked, clock.instant());
        List<Seat> seats = seats(scope.person());
        Supervision supervision =
                new Supervision(seats.stream().map(WorkloadReading::held).collect(Collectors.toSet()));
        WorkSums sums = new WorkSums(scope, done, open);
        WithheldWork withheld = new WithheldWork(scope, supervision, sums, rows.holders(asked), done);
        return new Workload(
                period.from(),
                period.lastDay(),
                refresh.asOf().orElse(null),
                refresh.notCounted(scope),
                levels(sums, withheld),
                posts(sums, withheld),
                people(scope, seats, supervision, done, open),
                comparisons.of(scope, asked, sums, withheld, small),
                small);
    }

    private Asked asked(MonitorScope scope, MonitorPeriod period) {
        Map<String, Object> values = new HashMap<>();
        String seats = scope.includes("seat", "number", values);
        String held = seats;
        if (scope.places().isEmpty()) {
            // What others did in the same cases is theirs.
            held = "seat = ANY (:ownUnits)";
            seats += " AND " + held;
            values.put("ownUnits", scope.units().stream().map(PlaceCode::value).toArray(String[]::new));
        }
        return new Asked(
                seats,
                held,
                scope.includes("file.place", "file.number", values),
                scope.part("seat", values),
                scope.part("file.place", values),
                values,
                period.before().begins(clock.getZone()),
                period.begins(clock.getZone()),
                period.ends(clock.getZone()));
    }

    /** The shares are of the levels that are shown: of all, they would tell what is withheld. */
    private List<Burden> levels(WorkSums sums, WithheldWork withheld) {
        List<Level> levels =
                List.of(Level.BUILDING, Level.GRID, Level.COMMUNITY, Level.TOWN, Level.DEPARTMENT, Level.DISTRICT);
        List<Level> shown = levels.stream()
                .filter(level -> !withheld.ofLevel(level.digits()))
                .toList();
        long all = tasks(sums, true, shown);
        long before = tasks(sums, false, shown);
        return levels.stream()
                .map(level -> shown.contains(level)
                        ? level(level, sums, all, before)
                        : new Burden(level.code(), words.stage(level.code()), null, null, null, null, null, null, true))
                .toList();
    }

    private Burden level(Level level, WorkSums sums, long all, long before) {
        Sum now = sums.level(true, level.digits());
        return new Burden(
                level.code(),
                words.stage(level.code()),
                now.tasks(),
                new Share(now.tasks(), all).value(),
                all < small || before < small
                        ? null
                        : new Share(sums.level(false, level.digits()).tasks(), before).value(),
                now.cases(),
                now.tasksPerCase().value(),
                now.afterHours().value(),
                false);
    }

    private static long tasks(WorkSums sums, boolean present, List<Level> levels) {
        return levels.stream()
                .mapToLong(level -> sums.level(present, level.digits()).tasks())
                .sum();
    }

    private List<PostLoad> posts(WorkSums sums, WithheldWork withheld) {
        Set<PostAt> all = new HashSet<>(sums.posts());
        all.addAll(withheld.posts());
        Map<String, String> names = new HashMap<>();
        return all.stream()
                .sorted(Comparator.comparing(PostAt::place).thenComparing(one -> rank(one.post())))
                .map(one -> load(one, names.computeIfAbsent(one.place(), this::name), withheld.of(one), sums))
                .toList();
    }

    /** What is open is the post's; what was done is its holder's, and withheld where that is one person. */
    private PostLoad load(PostAt at, String name, boolean withheld, WorkSums sums) {
        Sum now = sums.post(true, at);
        Waiting waiting = sums.waiting(at);
        return new PostLoad(
                at.place(),
                name,
                at.post(),
                words.post(at.post()),
                waiting.cases(),
                waiting.overdue(),
                waiting.unclaimed(),
                withheld ? null : now.tasks(),
                withheld ? null : sums.post(false, at).tasks(),
                withheld ? null : now.afterHours().value(),
                withheld ? null : now.tasksPerCase().value(),
                !withheld && now.tasks() < small,
                withheld);
    }

    /** Who is in post now in the districts in which the reader may answer for somebody. */
    private List<Seat> seats(Person reader) {
        return rows.seats(reader.posts().stream()
                .filter(held -> Arrays.stream(Post.values())
                        .anyMatch(post -> post.superiors().contains(held.post())))
                .flatMap(held -> held.place().at(Level.DISTRICT).stream())
                .map(PlaceCode::value)
                .distinct()
                .toList());
    }

    /** Whoever looks is named only those for whom the post of the reader answers directly, now. */
    private List<PersonLoad> people(
            MonitorScope scope, List<Seat> seats, Supervision supervision, List<Done> done, List<Open> open) {
        Person reader = scope.person();
        Map<String, String> names = new HashMap<>();
        Map<PersonAt, Done> now = byPerson(done, true);
        Map<PersonAt, Done> before = byPerson(done, false);
        Map<PersonAt, Open> waiting = open.stream()
                .filter(one -> one.username() != null)
                .collect(Collectors.toMap(
                        one -> new PersonAt(one.username(), one.post(), one.seat()), Function.identity()));
        return seats.stream()
                .filter(seat -> !seat.username().equals(reader.username()))
                .filter(seat -> scope.places().stream().anyMatch(place -> place.covers(PlaceCode.of(seat.place()))))
                .filter(seat -> supervision.answersFor(reader.posts(), held(seat)))
                .sorted(Comparator.comparing(Seat::place)
                        .thenComparing(seat -> rank(seat.post()))
                        .thenComparing(Seat::username))
                .map(seat -> {
                    PersonAt at = new PersonAt(seat.username(), seat.post(), seat.place());
                    String place = names.computeIfAbsent(seat.place(), this::name);
                    return person(seat, place, now.get(at), before.get(at), waiting.get(at));
                })
                .toList();
    }

    private record PersonAt(String username, String post, String seat) {}

    /** Somebody who left a post and took it again has two rows of the same. */
    private static Map<PersonAt, Done> byPerson(List<Done> done, boolean present) {
        return done.stream()
                .filter(one -> one.present() == present)
                .collect(Collectors.toMap(
                        one -> new PersonAt(one.username(), one.post(), one.seat()), Function.identity(), Done::plus));
    }

    private PersonLoad person(Seat seat, String place, Done now, Done before, Open waiting) {
        long tasks = now == null ? 0 : now.tasks();
        return new PersonLoad(
                seat.username(),
                seat.name(),
                seat.post(),
                words.post(seat.post()),
                seat.place(),
                place,
                waiting == null ? 0 : waiting.cases(),
                waiting == null ? 0 : waiting.overdue(),
                tasks,
                before == null ? 0 : before.tasks(),
                new Share(now == null ? 0 : now.late(), tasks).value(),
                tasks < small);
    }

    private static HeldPost held(Seat seat) {
        return new HeldPost(Post.ofCode(seat.post()).orElseThrow(), PlaceCode.of(seat.place()));
    }

    private static int rank(String post) {
        return Post.ofCode(post).map(Enum::ordinal).orElse(Integer.MAX_VALUE);
    }

    private String name(String code) {
        return Level.ofDigits(code.length())
                .flatMap(level -> territory.find(PlaceCode.of(code)))
                .map(org.gridcase.territory.Place::name)
                .orElse(code);
    }
}
