package org.gridcase.monitor.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.gridcase.monitor.domain.Cluster;
import org.gridcase.monitor.domain.ClusterRule;
import org.gridcase.monitor.domain.Counted;
import org.gridcase.monitor.domain.MatterTrend;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.monitor.persistence.ClusterRows.ClusterCase;
import org.gridcase.monitor.service.CockpitOfCases;
import org.gridcase.monitor.service.Figures;
import org.gridcase.monitor.service.Hotspots;
import org.gridcase.monitor.service.Hotspots.Report;
import org.gridcase.monitor.service.Hotspots.ShownCluster;
import org.gridcase.monitor.service.MonitorScope;
import org.gridcase.shared.Words;
import org.gridcase.territory.Place;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Puts hotspots into words. */
@Component
class HotspotViews {

    private static final String DISPUTE = "dispute-resolution";

    private final Hotspots hotspots;
    private final Figures figures;
    private final Territory territory;
    private final CockpitOfCases cockpit;
    private final Words words;

    HotspotViews(Hotspots hotspots, Figures figures, Territory territory, CockpitOfCases cockpit, Words words) {
        this.hotspots = hotspots;
        this.figures = figures;
        this.territory = territory;
        this.cockpit = cockpit;
        this.words = words;
    }

    HotspotView of(MonitorPages.Asked asked, Locale locale) {
        Report report = hotspots.of(asked.scope(), asked.period());
        CasesLink all = counted(asked);
        Map<String, String> running = cockpit.of(report.clusters().stream()
                .flatMap(shown -> shown.cases().stream())
                .filter(ClusterCase::open)
                .map(ClusterCase::number)
                .toList());
        return new HotspotView(
                words.of("monitor.hotspots.definition", "", locale),
                period(asked.period()),
                new HotspotView.Total(
                        report.total().now(), report.total().before(), change(report.total()), all.path()),
                report.places().stream()
                        .map(heat -> heat(heat, asked.scope(), all, locale))
                        .toList(),
                trend(report.trend(), all, locale),
                rule(report.rule(), locale),
                report.clusters().stream()
                        .map(cluster -> cluster(cluster, all, running, locale))
                        .toList());
    }

    /** The same cases as are counted here. */
    private static CasesLink counted(MonitorPages.Asked asked) {
        return CasesLink.in(asked.scope())
                .with("kind", DISPUTE)
                .with("counted", true)
                .with("from", asked.period().from())
                .with("to", asked.period().lastDay());
    }

    private static HotspotView.Period period(MonitorPeriod period) {
        MonitorPeriod before = period.before();
        return new HotspotView.Period(period.from(), period.lastDay(), before.from(), before.lastDay());
    }

    private HotspotView.Heat heat(
            org.gridcase.monitor.domain.Heat heat, MonitorScope scope, CasesLink all, Locale locale) {
        return new HotspotView.Heat(
                heat.place().value(),
                heat.own()
                        ? words.text("monitor.hotspots.own", heat.name(), List.of(heat.name()), locale)
                        : heat.name(),
                heat.own(),
                heat.counted().now(),
                heat.counted().before(),
                change(heat.counted()),
                all.part(scope, heat.place(), heat.own()).path(),
                heat.parts().stream()
                        .map(part -> heat(part, scope, all, locale))
                        .toList());
    }

    private HotspotView.Trend trend(MatterTrend trend, CasesLink all, Locale locale) {
        return new HotspotView.Trend(
                trend.step().code(),
                trend.steps(),
                trend.matters().stream()
                        .map(line -> new HotspotView.Matter(
                                line.matter(),
                                matter(line.matter(), locale),
                                line.total().now(),
                                line.total().before(),
                                change(line.total()),
                                all.with("matter", line.matter()).path(),
                                line.counts()))
                        .toList());
    }

    private HotspotView.Rule rule(ClusterRule rule, Locale locale) {
        List<String> facts = List.of(String.valueOf(rule.count()), String.valueOf(rule.days()));
        return new HotspotView.Rule(
                rule.count(),
                rule.days(),
                rule.alike(),
                words.text("monitor.hotspots.clusters.rule", "", facts, locale));
    }

    private HotspotView.Cluster cluster(ShownCluster shown, CasesLink all, Map<String, String> running, Locale locale) {
        Cluster cluster = shown.cluster();
        return new HotspotView.Cluster(
                cluster.matter(),
                matter(cluster.matter(), locale),
                cluster.place().value(),
                territory.find(cluster.place()).map(Place::path).orElse(""),
                cluster.first(),
                cluster.last(),
                cluster.size(),
                cluster.before(),
                cluster.alike(),
                all.with("cluster", cluster.numbers().get(0)).path(),
                shown.cases().stream()
                        .map(one -> new HotspotView.Case(
                                one.number(),
                                one.title(),
                                one.open(),
                                one.reportedAt(),
                                MonitorPages.casePath(one.number()),
                                running.get(one.number())))
                        .toList());
    }

    private String matter(String code, Locale locale) {
        return words.of("matter." + code, code, locale);
    }

    private Long change(Counted counted) {
        OptionalLong change = counted.change(figures.smallNumber());
        return change.isPresent() ? change.getAsLong() : null;
    }
}
