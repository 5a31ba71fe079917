package org.gridcase.monitor.service;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.monitor.domain.Share;
import org.gridcase.monitor.persistence.WorkRows;
import org.gridcase.monitor.persistence.WorkRows.Done;
import org.gridcase.monitor.persistence.WorkRows.Worker;
import org.gridcase.monitor.persistence.WorkloadRows;
import org.gridcase.monitor.persistence.WorkloadRows.Asked;
import org.gridcase.monitor.persistence.WorkloadRows.Open;
import org.gridcase.monitor.service.WorkSums.PostAt;
import org.gridcase.monitor.service.WorkSums.Sum;
import org.gridcase.monitor.service.WorkSums.Waiting;
import org.gridcase.monitor.service.Workload.Burden;
import org.gridcase.monitor.service.Workload.PostLoad;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Who has how much to do and has done how much, by post and place; by person only for whoever answers for the person. */
@Service
public class WorkloadReading {

    private final WorkloadRows rows;
    private final WorkRows work;
    private final PeopleLoads people;
    private final UnitComparisons comparisons;
    private final ReadModelRefresh refresh;
    private final Territory territory;
    private final MonitorWords words;
    private final Clock clock;
    private final int small;

    WorkloadReading(
            WorkloadRows rows,
            WorkRows work,
            PeopleLoads people,
            UnitComparisons comparisons,
            ReadModelRefresh refresh,
            Territory territory,
            MonitorWords words,
            Clock clock,
            @Value("${gridcase.monitor.small-number:5}") int small) {
        this.rows = rows;
        this.work = work;
        this.people = people;
        this.comparisons = comparisons;
        this.refresh = refresh;
        this.territory = territory;
        this.words = words;
        this.clock = clock;
        this.small = small;
    }

    /** From one state of the records: what is withheld for somebody must hold for all numbers of the page. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Workload of(MonitorScope scope, MonitorPeriod period) {
        Asked asked = asked(scope, period);
        boolean ofUnits = scope.places().isEmpty();
        Map<String, String> places = new HashMap<>();
        UnaryOperator<String> below = seat -> places.computeIfAbsent(
                seat, code -> scope.countedAt(PlaceCode.of(code)).value());
        List<Worker> workers = ofUnits ? work.workersOfUnits(asked) : work.workersOfPlaces(asked);
        List<Done> done = ofUnits ? work.ofUnits(asked) : ofPlaces(scope, asked, below, workers);
        List<Open> open = rows.open(asked, clock.instant());
        Answering answering = new Answering(scope.person(), work);
        WorkSums sums = new WorkSums(below, done, open);
        WithheldWork withheld = new WithheldWork(scope, answering, below, workers);
        return new Workload(
                period.from(),
                period.lastDay(),
                refresh.asOf().orElse(null),
                refresh.notCounted(scope),
                levels(sums, withheld),
                posts(sums, withheld),
                people.of(scope, asked, answering, workers, open, small),
                comparisons.of(scope, asked, sums, withheld, small),
                small);
    }

    /** Of the places below; and of seats at none of them only what is done there. */
    private List<Done> ofPlaces(MonitorScope scope, Asked asked, UnaryOperator<String> below, List<Worker> workers) {
        List<String> parts =
                scope.below().stream().map(place -> place.code().value()).toList();
        Set<String> alone = workers.stream()
                .map(Worker::place)
                .filter(seat -> seat.equals(below.apply(seat)))
                .collect(Collectors.toSet());
        parts.forEach(alone::remove);
        return work.ofPlaces(asked, parts, alone);
    }

    private Asked asked(MonitorScope scope, MonitorPeriod period) {
        Map<String, Object> values = new HashMap<>();
        String seats = scope.includes("seat", "number", values);
        String held = seats;
        if (scope.places().isEmpty()) {
            // What others did in the same cases is theirs.
            held = "seat = ANY (:ownUnits)";
            // From their own rows to the calls: they have far more cases than rows.
            seats = held + " AND EXISTS (SELECT FROM gridcase.case_unit called"
                    + " WHERE called.case_number = number AND called.unit = ANY (:ownUnits))";
            values.put("ownUnits", scope.units().stream().map(PlaceCode::value).toArray(String[]::new));
        }
        return new Asked(
                seats,
                held,
                scope.includes("file.place", "file.number", values),
                scope.part("seat", values),
                scope.part("file.place", values),
                values,
                period,
                clock.getZone());
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
