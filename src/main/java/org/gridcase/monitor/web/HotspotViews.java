package org.gridcase.monitor.web;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.gridcase.monitor.domain.Cluster;
import org.gridcase.monitor.domain.ClusterRule;
import org.gridcase.monitor.domain.Counted;
import org.gridcase.monitor.domain.MatterTrend;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.monitor.service.Figures;
import org.gridcase.monitor.service.Hotspots;
import org.gridcase.monitor.service.Hotspots.Report;
import org.gridcase.monitor.service.Hotspots.ShownCluster;
import org.gridcase.shared.Words;
import org.gridcase.territory.Place;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Puts hotspots into words. */
@Component
class HotspotViews {

    private final Hotspots hotspots;
    private final Figures figures;
    private final Territory territory;
    private final Words words;

    HotspotViews(Hotspots hotspots, Figures figures, Territory territory, Words words) {
        this.hotspots = hotspots;
        this.figures = figures;
        this.territory = territory;
        this.words = words;
    }

    HotspotView of(MonitorPages.Asked asked, Locale locale) {
        Report report = hotspots.of(asked.scope(), asked.period());
        return new HotspotView(
                words.of("monitor.hotspots.definition", "", locale),
                period(asked.period()),
                new HotspotView.Total(report.total().now(), report.total().before(), change(report.total())),
                report.places().stream().map(heat -> heat(heat, locale)).toList(),
                trend(report.trend(), locale),
                rule(report.rule(), locale),
                report.clusters().stream()
                        .map(cluster -> cluster(cluster, locale))
                        .toList());
    }

    private static HotspotView.Period period(MonitorPeriod period) {
        MonitorPeriod before = period.before();
        return new HotspotView.Period(period.from(), period.lastDay(), before.from(), before.lastDay());
    }

    private HotspotView.Heat heat(org.gridcase.monitor.domain.Heat heat, Locale locale) {
        return new HotspotView.Heat(
                heat.place().value(),
                heat.own()
                        ? words.text("monitor.hotspots.own", heat.name(), List.of(heat.name()), locale)
                        : heat.name(),
                heat.own(),
                heat.counted().now(),
                heat.counted().before(),
                change(heat.counted()),
                heat.parts().stream().map(part -> heat(part, locale)).toList());
    }

    private HotspotView.Trend trend(MatterTrend trend, Locale locale) {
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

    private HotspotView.Cluster cluster(ShownCluster shown, Locale locale) {
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
                shown.cases().stream()
                        .map(one -> new HotspotView.Case(one.number(), one.title(), one.open(), one.reportedAt()))
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
