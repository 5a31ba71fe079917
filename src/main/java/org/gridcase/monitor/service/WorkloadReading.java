package org.gridcase.monitor.service;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.monitor.domain.Share;
import org.gridcase.monitor.domain.Supervision;
import org.gridcase.monitor.persistence.WorkloadRows;
import org.gridcase.monitor.persistence.WorkloadRows.Asked;
import org.gridcase.monitor.persistence.WorkloadRows.Done;
import org.gridcase.monitor.persistence.WorkloadRows.Holder;
import org.gridcase.monitor.persistence.WorkloadRows.Open;
import org.gridcase.monitor.persistence.WorkloadRows.Seat;
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
    private final Territory territory;
    private final MonitorWords words;
    private final Clock clock;
    private final int small;

    WorkloadReading(
            WorkloadRows rows,
            UnitComparisons comparisons,
            Territory territory,
            MonitorWords words,
            Clock clock,
            @Value("${gridcase.monitor.small-number:5}") int small) {
        this.rows = rows;
        this.comparisons = comparisons;
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
        return new Workload(
                period.from(),
                period.lastDay(),
                levels(done),
                posts(scope, supervision, asked, done, open),
                people(scope, seats, supervision, done, open),
                comparisons.of(scope, asked, done, small),
                small);
    }

    private Asked asked(MonitorScope scope, MonitorPeriod period) {
        Map<String, Object> values = new HashMap<>();
        String seats = scope.includes("seat", "number", values);
        if (scope.places().isEmpty()) {
            // What others did in the same cases is theirs.
            seats += " AND seat = ANY (:ownUnits)";
            values.put("ownUnits", scope.units().stream().map(PlaceCode::value).toArray(String[]::new));
        }
        return new Asked(
                seats,
                scope.includes("file.place", "file.number", values),
                scope.part("seat", values),
                scope.part("file.place", values),
                values,
                period.before().begins(clock.getZone()),
                period.begins(clock.getZone()),
                period.ends(clock.getZone()));
    }

    private List<Burden> levels(List<Done> done) {
        List<Done> byLevel = done.stream().filter(one -> one.level() != null).toList();
        long all = tasks(byLevel, true);
        long before = tasks(byLevel, false);
        return Stream.of(Level.BUILDING, Level.GRID, Level.COMMUNITY, Level.TOWN, Level.DEPARTMENT, Level.DISTRICT)
                .map(level -> {
                    Done now = find(byLevel, true, level);
                    Done then = find(byLevel, false, level);
                    return new Burden(
                            level.code(),
                            words.stage(level.code()),
                            now.tasks(),
                            new Share(now.tasks(), all).value(),
                            all < small || before < small ? null : new Share(then.tasks(), before).value(),
                            now.cases(),
                            new Share(now.tasks(), now.cases()).value(),
                            new Share(now.late(), now.tasks()).value());
                })
                .toList();
    }

    private static Done find(List<Done> done, boolean present, Level level) {
        return done.stream()
                .filter(one -> one.present() == present && one.level() == level.digits())
                .findFirst()
                .orElse(nothing(present));
    }

    private static long tasks(List<Done> done, boolean present) {
        return done.stream()
                .filter(one -> one.present() == present)
                .mapToLong(Done::tasks)
                .sum();
    }

    private static Done nothing(boolean present) {
        return new Done(present, null, null, null, null, null, 0, 0, 0);
    }

    record PostAt(String post, String place) {}

    private List<PostLoad> posts(
            MonitorScope scope, Supervision supervision, Asked asked, List<Done> done, List<Open> open) {
        Map<PostAt, Done> now = posts(done, true);
        Map<PostAt, Done> before = posts(done, false);
        Map<PostAt, Open> waiting = open.stream()
                .filter(one -> one.post() != null && one.below() != null)
                .collect(Collectors.toMap(one -> new PostAt(one.post(), one.below()), one -> one));
        Set<PostAt> all = new LinkedHashSet<>(now.keySet());
        all.addAll(waiting.keySet());
        List<Holder> holders = rows.holders(
                asked,
                all.stream().map(PostAt::post).collect(Collectors.toSet()),
                all.stream().map(PostAt::place).collect(Collectors.toSet()));
        OnePersonPosts onePerson = new OnePersonPosts(scope, supervision, holders, done);
        Map<String, String> names = new HashMap<>();
        return all.stream()
                .sorted(Comparator.comparing(PostAt::place).thenComparing(one -> rank(one.post())))
                .map(one -> load(
                        one,
                        names.computeIfAbsent(one.place(), this::name),
                        onePerson.withheld(one),
                        now.getOrDefault(one, nothing(true)),
                        before.getOrDefault(one, nothing(false)),
                        waiting.getOrDefault(one, new Open(null, null, null, null, 0, 0, 0))))
                .toList();
    }

    private static Map<PostAt, Done> posts(List<Done> done, boolean present) {
        return done.stream()
                .filter(one -> one.present() == present && one.post() != null && one.below() != null)
                .collect(Collectors.toMap(one -> new PostAt(one.post(), one.below()), one -> one));
    }

    /** What is open is the post's; what was done is its holder's, and withheld where that is one person. */
    private PostLoad load(PostAt at, String name, boolean withheld, Done now, Done before, Open waiting) {
        return new PostLoad(
                at.place(),
                name,
                at.post(),
                words.post(at.post()),
                waiting.cases(),
                waiting.overdue(),
                waiting.unclaimed(),
                withheld ? null : now.tasks(),
                withheld ? null : before.tasks(),
                withheld ? null : new Share(now.late(), now.tasks()).value(),
                withheld ? null : new Share(now.tasks(), now.cases()).value(),
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
        return seats.stream()
                .filter(seat -> !seat.username().equals(reader.username()))
                .filter(seat -> scope.places().stream().anyMatch(place -> place.covers(PlaceCode.of(seat.place()))))
                .filter(seat -> supervision.answersFor(reader.posts(), held(seat)))
                .sorted(Comparator.comparing(Seat::place)
                        .thenComparing(seat -> rank(seat.post()))
                        .thenComparing(Seat::username))
                .map(seat -> person(seat, names.computeIfAbsent(seat.place(), this::name), done, open))
                .toList();
    }

    private PersonLoad person(Seat seat, String place, List<Done> done, List<Open> open) {
        Done now = of(seat, done, true);
        Done before = of(seat, done, false);
        Open waiting = open.stream()
                .filter(one -> seat.username().equals(one.username())
                        && seat.post().equals(one.post())
                        && seat.place().equals(one.seat()))
                .findFirst()
                .orElse(new Open(null, null, null, null, 0, 0, 0));
        return new PersonLoad(
                seat.username(),
                seat.name(),
                seat.post(),
                words.post(seat.post()),
                seat.place(),
                place,
                waiting.cases(),
                waiting.overdue(),
                now.tasks(),
                before.tasks(),
                new Share(now.late(), now.tasks()).value(),
                now.tasks() < small);
    }

    private static Done of(Seat seat, List<Done> done, boolean present) {
        return done.stream()
                .filter(one -> one.present() == present
                        && seat.username().equals(one.username())
                        && seat.post().equals(one.post())
                        && seat.place().equals(one.seat()))
                .findFirst()
                .orElse(nothing(present));
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
