package org.gridcase.monitor.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.monitor.domain.Cluster;
import org.gridcase.monitor.domain.ClusterRule;
import org.gridcase.monitor.domain.Counted;
import org.gridcase.monitor.domain.Gathering;
import org.gridcase.monitor.domain.Heat;
import org.gridcase.monitor.domain.LargestClusters;
import org.gridcase.monitor.domain.MatterTrend;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.monitor.domain.TimeStep;
import org.gridcase.monitor.domain.Wording;
import org.gridcase.monitor.persistence.ClusterRows;
import org.gridcase.monitor.persistence.ClusterRows.ClusterCase;
import org.gridcase.monitor.persistence.CountedDisputes;
import org.gridcase.monitor.persistence.HotspotRows;
import org.gridcase.monitor.persistence.HotspotRows.Cell;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Level;
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

    /** Of all communities of a district these have most, and nearly always the largest clusters. */
    private static final int FIRST_GATHERINGS = 150;

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
        TimeStep step = TimeStep.of(period);
        List<LocalDate> steps = step.steps(period);
        List<Cell> cells = rows.cells(counted, HeatMap.digits(scope), slices(period, steps));
        List<Heat> places = new HeatMap(scope, rows::names).of(cells);
        return new Report(
                places.stream().map(Heat::counted).reduce(Counted.NONE, Counted::plus),
                places,
                trend(cells, step, steps),
                properties.rule(),
                clusters(counted, cells));
    }

    /**
     * All disputes of the cluster to which this one belongs.
     *
     * @throws Refusal (404) when it belongs to none
     */
    @Transactional(readOnly = true)
    public List<String> around(MonitorScope scope, MonitorPeriod period, String number) {
        return clusterRows
                .gathering(number)
                .map(List::of)
                .map(gathering -> clusterRows.clusters(counted(scope, period), properties.rule(), gathering))
                .stream()
                .flatMap(List::stream)
                .map(Cluster::numbers)
                .filter(numbers -> numbers.contains(number))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("monitor.cases.cluster.gone", number));
    }

    private CountedDisputes counted(MonitorScope scope, MonitorPeriod period) {
        Map<String, Object> values = new HashMap<>();
        String condition = scope.includes("place", "number", values);
        ZoneId zone = clock.getZone();
        return new CountedDisputes(
                condition, values, period.before().begins(zone), period.begins(zone), period.ends(zone));
    }

    /** The first step may begin before the period does; what is counted does not. */
    private List<Instant> slices(MonitorPeriod period, List<LocalDate> steps) {
        return Stream.concat(Stream.of(period.from()), steps.stream().skip(1))
                .map(day -> day.atStartOfDay(clock.getZone()).toInstant())
                .toList();
    }

    private static MatterTrend trend(List<Cell> cells, TimeStep step, List<LocalDate> steps) {
        Map<String, long[]> byMatter = new HashMap<>();
        for (Cell cell : cells) {
            byMatter.computeIfAbsent(cell.matter(), matter -> new long[steps.size() + 1])[cell.slice()] += cell.count();
        }
        List<MatterTrend.Line> lines = byMatter.entrySet().stream()
                .map(matter -> line(matter.getKey(), matter.getValue()))
                .sorted(Comparator.comparing(
                                (MatterTrend.Line line) -> -line.total().now())
                        .thenComparing(MatterTrend.Line::matter))
                .toList();
        return new MatterTrend(step, steps, lines);
    }

    private static MatterTrend.Line line(String matter, long[] counts) {
        List<Long> now = Arrays.stream(counts).skip(1).boxed().toList();
        return new MatterTrend.Line(
                matter, new Counted(now.stream().mapToLong(Long::longValue).sum(), counts[0]), now);
    }

    private List<ShownCluster> clusters(CountedDisputes counted, List<Cell> cells) {
        ClusterRule rule = properties.rule();
        Map<Gathering, Long> now = gatherings(cells.stream().filter(cell -> cell.slice() > 0));
        Map<Gathering, Long> before = gatherings(cells.stream().filter(cell -> cell.slice() == 0));
        List<Cluster> found = new LargestClusters(rule, MOST_CLUSTERS, FIRST_GATHERINGS)
                .among(now, gatherings -> clusterRows.clusters(counted, rule, gatherings));
        List<ShownCluster> shown = new ArrayList<>();
        // What has no matter may turn out to be none. Comparing words is dear: of those behind only when some are
        // missing.
        for (int next = 0; next < found.size() && shown.size() < MOST_CLUSTERS; next += MOST_CLUSTERS) {
            shown.addAll(shown(found.subList(next, Math.min(next + MOST_CLUSTERS, found.size())), before));
        }
        return shown.stream().limit(MOST_CLUSTERS).toList();
    }

    /** Those that are clusters by their words as well. */
    private List<ShownCluster> shown(List<Cluster> found, Map<Gathering, Long> before) {
        ClusterRule rule = properties.rule();
        List<List<String>> newest = found.stream().map(Hotspots::newest).toList();
        Map<Integer, List<Wording.Pair>> alike = clusterRows.alike(newest, rule);
        Map<String, ClusterCase> cases = clusterRows
                .cases(newest.stream().flatMap(List::stream).toList())
                .stream()
                .collect(Collectors.toMap(ClusterCase::number, one -> one));
        List<ShownCluster> shown = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Cluster cluster = found.get(i)
                    .alike(Wording.largestGroup(alike.getOrDefault(i, List.of())))
                    .beside(before.getOrDefault(gathering(found.get(i)), 0L));
            if (cluster.counts(rule)) {
                shown.add(new ShownCluster(
                        cluster, newest.get(i).stream().map(cases::get).toList()));
            }
        }
        return shown;
    }

    private static Gathering gathering(Cluster cluster) {
        return gathering(cluster.matter(), cluster.place().value());
    }

    private static Gathering gathering(String matter, String place) {
        return new Gathering(matter, place.substring(0, Math.min(Level.COMMUNITY.digits(), place.length())));
    }

    private static Map<Gathering, Long> gatherings(Stream<Cell> cells) {
        return cells.collect(Collectors.groupingBy(
                cell -> gathering(cell.matter(), cell.place()), Collectors.summingLong(Cell::count)));
    }

    private static List<String> newest(Cluster cluster) {
        List<String> numbers = new ArrayList<>(cluster.numbers());
        java.util.Collections.reverse(numbers);
        return numbers.subList(0, Math.min(MOST_CASES, numbers.size()));
    }
}
