package org.gridcase.monitor.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridcase.monitor.domain.Cluster;
import org.gridcase.monitor.domain.ClusterRule;
import org.gridcase.monitor.domain.Counted;
import org.gridcase.monitor.domain.Heat;
import org.gridcase.monitor.domain.MatterTrend;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.monitor.domain.TimeStep;
import org.gridcase.monitor.domain.Wording;
import org.gridcase.monitor.persistence.ClusterRows;
import org.gridcase.monitor.persistence.ClusterRows.ClusterCase;
import org.gridcase.monitor.persistence.CountedDisputes;
import org.gridcase.monitor.persistence.HotspotRows;
import org.gridcase.monitor.persistence.HotspotRows.MatterCount;
import org.gridcase.monitor.persistence.HotspotRows.PlaceCount;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Where disputes gather: in which places, about what, and which of them resemble each other. */
@Service
@EnableConfigurationProperties(ClusterProperties.class)
public class Hotspots {

    /** Clusters beyond are not shown: nobody reads them. */
    private static final int MOST_CLUSTERS = 30;

    /** Of a large cluster the newest are compared and listed. */
    private static final int MOST_CASES = 20;

    private final HotspotRows rows;
    private final ClusterRows clusterRows;
    private final ClusterProperties properties;
    private final Clock clock;

    Hotspots(HotspotRows rows, ClusterRows clusterRows, ClusterProperties properties, Clock clock) {
        this.rows = rows;
        this.clusterRows = clusterRows;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * @param places directly in the place that was asked for, by code, each with those in it
     * @param clusters the largest first
     */
    public record Report(
            Counted total, List<Heat> places, MatterTrend trend, ClusterRule rule, List<ShownCluster> clusters) {}

    /** @param cases the newest of them */
    public record ShownCluster(Cluster cluster, List<ClusterCase> cases) {}

    /** Everything of one moment, so that the tables agree with each other. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report of(MonitorScope scope, MonitorPeriod period) {
        CountedDisputes counted = counted(scope, period);
        List<Heat> places = places(scope, counted);
        return new Report(
                places.stream().map(Heat::counted).reduce(Counted.NONE, Counted::plus),
                places,
                trend(counted, period),
                properties.rule(),
                clusters(counted));
    }

    private CountedDisputes counted(MonitorScope scope, MonitorPeriod period) {
        Map<String, Object> values = new HashMap<>();
        String condition = scope.includes("place", "number", values);
        ZoneId zone = clock.getZone();
        return new CountedDisputes(
                condition, values, period.before().begins(zone), period.begins(zone), period.ends(zone));
    }

    private List<Heat> places(MonitorScope scope, CountedDisputes counted) {
        Level outer = outer(scope);
        Map<PlaceCode, List<PlaceCount>> byOuter = rows.places(counted, outer, below(outer)).stream()
                .collect(Collectors.groupingBy(PlaceCount::outer, LinkedHashMap::new, Collectors.toList()));
        return byOuter.values().stream().map(parts -> heat(scope, parts)).toList();
    }

    private static Heat heat(MonitorScope scope, List<PlaceCount> parts) {
        PlaceCount any = parts.get(0);
        boolean own = scope.places().contains(any.outer()) && any.outer().level() != outer(scope);
        List<Heat> inner = parts.stream()
                .filter(part -> !own && any.outer().level() != below(any.outer().level()))
                .map(part -> new Heat(
                        part.inner(), part.innerName(), part.inner().equals(any.outer()), part.counted(), List.of()))
                .toList();
        return new Heat(
                any.outer(),
                any.outerName(),
                own,
                parts.stream().map(PlaceCount::counted).reduce(Counted.NONE, Counted::plus),
                inner);
    }

    /** The level directly below the place; of several places and of units, the towns or as deep as all of them lie. */
    private static Level outer(MonitorScope scope) {
        return scope.place().map(place -> below(place.code().level())).orElseGet(() -> scope.places().stream()
                .map(PlaceCode::level)
                .filter(level -> level != Level.DEPARTMENT && level != Level.DISTRICT)
                .min(Comparator.naturalOrder())
                .orElse(Level.TOWN));
    }

    /** The level below; the lowest one has itself. */
    private static Level below(Level level) {
        return Stream.of(Level.values())
                .filter(lower -> lower != Level.DEPARTMENT
                        && lower.above().filter(level::equals).isPresent())
                .findFirst()
                .orElse(level);
    }

    private MatterTrend trend(CountedDisputes counted, MonitorPeriod period) {
        TimeStep step = TimeStep.of(period);
        List<LocalDate> steps = step.steps(period);
        Map<String, List<MatterCount>> byMatter = rows.matters(counted, step, clock.getZone()).stream()
                .collect(Collectors.groupingBy(MatterCount::matter));
        List<MatterTrend.Line> lines = byMatter.entrySet().stream()
                .map(matter -> line(matter.getKey(), matter.getValue(), steps))
                .sorted(Comparator.comparing(
                                (MatterTrend.Line line) -> -line.total().now())
                        .thenComparing(MatterTrend.Line::matter))
                .toList();
        return new MatterTrend(step, steps, lines);
    }

    private static MatterTrend.Line line(String matter, List<MatterCount> counts, List<LocalDate> steps) {
        Map<LocalDate, Long> byStep = counts.stream()
                .filter(count -> count.step() != null)
                .collect(Collectors.toMap(MatterCount::step, MatterCount::count));
        long now = byStep.values().stream().mapToLong(Long::longValue).sum();
        long all = counts.stream().mapToLong(MatterCount::count).sum();
        return new MatterTrend.Line(
                matter,
                new Counted(now, all - now),
                steps.stream().map(step -> byStep.getOrDefault(step, 0L)).toList());
    }

    private List<ShownCluster> clusters(CountedDisputes counted) {
        ClusterRule rule = properties.rule();
        List<Cluster> found = clusterRows.clusters(counted, rule, MOST_CLUSTERS);
        List<List<String>> newest = found.stream().map(Hotspots::newest).toList();
        Map<Integer, List<Wording.Pair>> alike = clusterRows.alike(newest, rule);
        Map<String, ClusterCase> cases = clusterRows
                .cases(newest.stream().flatMap(List::stream).toList())
                .stream()
                .collect(Collectors.toMap(ClusterCase::number, one -> one));
        List<ShownCluster> shown = new ArrayList<>();
        IntStream.range(0, found.size()).forEach(i -> {
            Cluster cluster = found.get(i).alike(Wording.largestGroup(alike.getOrDefault(i, List.of())));
            if (cluster.counts(rule)) {
                shown.add(new ShownCluster(
                        cluster, newest.get(i).stream().map(cases::get).toList()));
            }
        });
        return shown.stream().limit(MOST_CLUSTERS).toList();
    }

    private static List<String> newest(Cluster cluster) {
        List<String> numbers = new ArrayList<>(cluster.numbers());
        java.util.Collections.reverse(numbers);
        return numbers.subList(0, Math.min(MOST_CASES, numbers.size()));
    }
}
