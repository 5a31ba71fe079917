package org.gridcase.monitor.service;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gridcase.GridcaseTest;
import org.gridcase.driving.ProcessDriver;
import org.gridcase.monitor.HotTown;
import org.gridcase.monitor.HotTown.Dispute;
import org.gridcase.monitor.domain.Cluster;
import org.gridcase.monitor.domain.Heat;
import org.gridcase.monitor.domain.MatterTrend;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.monitor.service.Hotspots.Report;
import org.gridcase.monitor.service.Hotspots.ShownCluster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the queries count is what somebody counts who has the whole history before him. */
@GridcaseTest
class HotspotOracleTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FROM = LocalDate.of(2025, 3, 3);
    private static final List<String> MATTERS = List.of("water-leak", "parking", "heating");
    private static final int COUNT = 3;
    private static final Duration WITHIN = Duration.ofDays(30);

    @Autowired
    private Hotspots hotspots;

    @Autowired
    private MonitorScopes scopes;

    @Autowired
    private JdbcClient jdbc;

    private HotTown town;

    @BeforeEach
    void setUp() {
        town = HotTown.of(jdbc);
    }

    @Test
    void randomHistories() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> places = places();
        for (int i = 0; i < 220; i++) {
            List<Dispute> earlier = town.disputes();
            Dispute first = earlier.isEmpty() ? null : earlier.get(random.nextInt(earlier.size()));
            boolean repeats = first != null && random.nextInt(8) == 0;
            town.reported(
                    repeats ? first.place() : places.get(random.nextInt(places.size())),
                    repeats ? first.matter() : MATTERS.get(random.nextInt(MATTERS.size())),
                    // Whole hours: the edges of days, periods and spans are met.
                    FROM.atStartOfDay(ZONE)
                            .minusDays(130)
                            .plusHours(random.nextInt(24 * 260))
                            .toInstant(),
                    "纠纷 " + i,
                    random.nextInt(10) == 0,
                    repeats ? first.number() : null,
                    random.nextBoolean());
        }
        for (int days : List.of(1, 30, 90, 120)) {
            for (String place : List.of(town.district(), town.town("001"), town.town("002") + "001")) {
                MonitorPeriod period = new MonitorPeriod(FROM, FROM.plusDays(days));
                check(place, period, "seed " + seed + ", " + place + ", " + days + " days");
            }
        }
    }

    private void check(String place, MonitorPeriod period, String as) {
        Report report = of(place, period);
        List<Dispute> now = counted(place, in(period));
        List<Dispute> before = counted(place, in(period.before()));

        assertThat(report.total().now()).as(as).isEqualTo(now.size());
        assertThat(report.total().before()).as(as).isEqualTo(before.size());
        int outer = place.length() + 3;
        assertThat(heat(report.places(), heat -> heat.counted().now())).as(as).isEqualTo(byPlace(now, outer));
        assertThat(heat(report.places(), heat -> heat.counted().before()))
                .as(as)
                .isEqualTo(byPlace(before, outer));
        for (Heat heat : report.places()) {
            if (!heat.own()) {
                List<Dispute> there = now.stream()
                        .filter(dispute ->
                                dispute.place().startsWith(heat.place().value()))
                        .toList();
                assertThat(heat(heat.parts(), part -> part.counted().now()))
                        .as(as)
                        .isEqualTo(byPlace(there, outer + 3));
            }
        }
        matters(report.trend(), now, before, as);
        assertThat(report.clusters().stream()
                        .map(shown -> Set.copyOf(shown.cluster().numbers()))
                        .collect(toSet()))
                .as(as)
                .isEqualTo(clusters(now));
        for (ShownCluster shown : report.clusters()) {
            beside(shown, before, as);
        }
    }

    private void matters(MatterTrend trend, List<Dispute> now, List<Dispute> before, String as) {
        for (MatterTrend.Line line : trend.matters()) {
            List<Dispute> about = now.stream()
                    .filter(dispute -> dispute.matter().equals(line.matter()))
                    .toList();
            assertThat(line.total().now()).as(as).isEqualTo(about.size());
            assertThat(line.total().before())
                    .as(as)
                    .isEqualTo(before.stream()
                            .filter(dispute -> dispute.matter().equals(line.matter()))
                            .count());
            for (int i = 0; i < trend.steps().size(); i++) {
                LocalDate first = trend.steps().get(i);
                LocalDate next = i + 1 < trend.steps().size() ? trend.steps().get(i + 1) : LocalDate.MAX;
                assertThat(line.counts().get(i))
                        .as(as)
                        .isEqualTo(about.stream()
                                .map(dispute ->
                                        dispute.reportedAt().atZone(ZONE).toLocalDate())
                                .filter(day -> !day.isBefore(first) && day.isBefore(next))
                                .count());
            }
        }
        assertThat(trend.matters().stream()
                        .mapToLong(line -> line.total().now())
                        .sum())
                .as(as)
                .isEqualTo(now.size());
    }

    private void beside(ShownCluster shown, List<Dispute> before, String as) {
        Cluster cluster = shown.cluster();
        List<Dispute> members = town.disputes().stream()
                .filter(dispute -> cluster.numbers().contains(dispute.number()))
                .toList();
        String community = members.get(0).place().substring(0, 12);
        assertThat(members).as(as).allMatch(dispute -> dispute.place()
                .startsWith(cluster.place().value()));
        assertThat(narrower(cluster.place().value())).as(as).noneMatch(place -> members.stream()
                .allMatch(dispute -> dispute.place().startsWith(place)));
        assertThat(cluster.before())
                .as(as)
                .isEqualTo(before.stream()
                        .filter(dispute -> dispute.matter().equals(cluster.matter())
                                && dispute.place().startsWith(community))
                        .count());
        assertThat(shown.cases()).as(as).hasSize(Math.min(20, members.size())).allSatisfy(line -> {
            Dispute dispute = members.stream()
                    .filter(one -> one.number().equals(line.number()))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.title()).isEqualTo(dispute.title());
            assertThat(line.open()).isEqualTo(dispute.open());
        });
    }

    /** Every span of days that begins with a dispute; those that have enough, and share one, are one. */
    private static Set<Set<String>> clusters(List<Dispute> counted) {
        List<Set<String>> spans = new ArrayList<>();
        for (List<Dispute> alike : counted.stream()
                .collect(
                        groupingBy(dispute -> dispute.matter() + dispute.place().substring(0, 12)))
                .values()) {
            Set<String> numbers = alike.stream().map(Dispute::number).collect(toSet());
            List<Dispute> once = alike.stream()
                    .filter(dispute -> dispute.repeats() == null || !numbers.contains(dispute.repeats()))
                    .toList();
            for (Dispute first : once) {
                Instant end = first.reportedAt().plus(WITHIN);
                Set<String> span = once.stream()
                        .filter(dispute -> !dispute.reportedAt().isBefore(first.reportedAt())
                                && dispute.reportedAt().isBefore(end))
                        .map(Dispute::number)
                        .collect(toSet());
                if (span.size() >= COUNT) {
                    spans.add(span);
                }
            }
        }
        Set<Set<String>> clusters = new HashSet<>();
        for (Set<String> span : spans) {
            Set<String> whole = new HashSet<>(span);
            for (Set<String> cluster : List.copyOf(clusters)) {
                if (cluster.stream().anyMatch(span::contains)) {
                    clusters.remove(cluster);
                    whole.addAll(cluster);
                }
            }
            clusters.add(whole);
        }
        return clusters;
    }

    private Report of(String place, MonitorPeriod period) {
        return ProcessDriver.as(town.centre(), () -> hotspots.of(scopes.mine(place), period));
    }

    private List<String> places() {
        return jdbc.sql("SELECT code FROM gridcase.place WHERE code LIKE ? AND length(code) >= 12 ORDER BY code")
                .param(town.district() + "%")
                .query(String.class)
                .list();
    }

    private List<String> narrower(String place) {
        return jdbc.sql("SELECT code FROM gridcase.place WHERE parent = ?")
                .param(place)
                .query(String.class)
                .list();
    }

    private List<Dispute> counted(String place, Predicate<Dispute> when) {
        return town.disputes().stream()
                .filter(dispute -> !dispute.none() && dispute.place().startsWith(place))
                .filter(when)
                .sorted(Comparator.comparing(Dispute::reportedAt))
                .toList();
    }

    private static Predicate<Dispute> in(MonitorPeriod period) {
        return dispute -> {
            LocalDate day = dispute.reportedAt().atZone(ZONE).toLocalDate();
            return !day.isBefore(period.from()) && day.isBefore(period.to());
        };
    }

    /** Without the places that have none. */
    private static Map<String, Long> heat(List<Heat> places, java.util.function.ToLongFunction<Heat> count) {
        Map<String, Long> counts = new TreeMap<>();
        places.forEach(heat -> counts.merge(heat.place().value(), count.applyAsLong(heat), Long::sum));
        counts.values().removeIf(n -> n == 0);
        return counts;
    }

    private static Map<String, Long> byPlace(List<Dispute> disputes, int digits) {
        return new TreeMap<>(disputes.stream()
                .collect(groupingBy(
                        dispute -> dispute.place()
                                .substring(0, Math.min(digits, dispute.place().length())),
                        counting())));
    }
}
