package org.gridcase.monitor.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gridcase.document.PdfDocuments;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.monitor.service.Stuck;
import org.gridcase.shared.Words;
import org.springframework.stereotype.Component;

/** What the managers' pages say, on one sheet of paper. */
@Component
class MonitorReport {

    /** Paper is Chinese, whoever prints it. */
    static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private static final String TEMPLATE = "monitor-report";
    private static final int MOST_FIGURES = 16;
    private static final int MOST_ROWS = 8;
    private static final int MOST_CLUSTERS = 4;
    private static final long WHOLE = 100;

    private final PdfDocuments pdf;
    private final MonitorSheets sheets;
    private final Words words;
    private final Clock clock;

    MonitorReport(PdfDocuments pdf, MonitorSheets sheets, Words words, Clock clock) {
        this.pdf = pdf;
        this.sheets = sheets;
        this.words = words;
        this.clock = clock;
    }

    /** @param width in percent of the longest bar */
    record Bar(String name, long now, long before, Long change, long width) {}

    record Reason(String label, long count, Long weekAgo, long width) {}

    record Holder(String label, long count) {}

    /** @param small below it nothing is compared */
    record Content(
            List<FigureTile> figures, Stuck stuck, HotspotView hotspots, Instant asOf, long notCounted, int small) {}

    String title(MonitorPages.Asked asked) {
        return text("monitor.report.title") + " " + sheets.place(asked.scope(), LANGUAGE);
    }

    byte[] of(MonitorPages.Asked asked, Content content) {
        Map<String, Object> model = new HashMap<>();
        model.put("title", title(asked));
        model.put("place", sheets.place(asked.scope(), LANGUAGE));
        model.put("period", days(asked.period()));
        model.put("before", days(asked.period().before()));
        model.put("figures", content.figures().stream().limit(MOST_FIGURES).toList());
        model.put("stuckTotal", content.stuck().cases());
        model.put("stuck", reasons(content.stuck()));
        model.put("holders", holders(content.stuck()));
        places(model, content.hotspots());
        matters(model, content.hotspots());
        model.put("clusters", clusters(content.hotspots()));
        model.put("small", content.small());
        model.put(
                "asOf",
                content.asOf() == null
                        ? text("monitor.report.beingBuilt")
                        : text("monitor.report.asOf", words.at(content.asOf())));
        model.put(
                "notCounted",
                content.notCounted() == 0 ? "" : text("monitor.notCounted", Long.toString(content.notCounted())));
        model.put("madeAt", words.at(clock.instant()));
        return pdf.render(TEMPLATE, model);
    }

    private static List<Reason> reasons(Stuck stuck) {
        long most = stuck.reasons().stream().mapToLong(one -> one.cases()).max().orElse(0);
        return stuck.reasons().stream()
                .filter(one -> one.cases() > 0 || one.weekAgo() != null && one.weekAgo() > 0)
                .limit(MOST_ROWS)
                .map(one -> new Reason(one.reasonLabel(), one.cases(), one.weekAgo(), width(one.cases(), most)))
                .toList();
    }

    private static List<Holder> holders(Stuck stuck) {
        return stuck.holders().stream()
                .limit(MOST_ROWS)
                .map(one -> new Holder(one.holderLabel(), one.cases()))
                .toList();
    }

    private void places(Map<String, Object> model, HotspotView view) {
        List<Bar> all = bars(
                view.places().stream().map(heat -> new Bar(heat.name(), heat.now(), heat.before(), heat.change(), 0)));
        model.put("places", all.stream().limit(MOST_ROWS).toList());
        model.put("placesMore", more("monitor.report.morePlaces", all));
    }

    private void matters(Map<String, Object> model, HotspotView view) {
        List<Bar> all = bars(view.trend().matters().stream()
                .map(matter -> new Bar(matter.name(), matter.now(), matter.before(), matter.change(), 0)));
        model.put("matters", all.stream().limit(MOST_ROWS).toList());
        model.put("mattersMore", more("monitor.report.moreMatters", all));
    }

    private static List<Bar> bars(Stream<Bar> bars) {
        List<Bar> sorted =
                bars.sorted(Comparator.comparing(Bar::now).reversed()).toList();
        long most = sorted.isEmpty() ? 0 : sorted.get(0).now();
        return sorted.stream()
                .map(bar -> new Bar(bar.name(), bar.now(), bar.before(), bar.change(), width(bar.now(), most)))
                .toList();
    }

    private String more(String key, List<Bar> all) {
        if (all.size() <= MOST_ROWS) {
            return null;
        }
        List<Bar> rest = all.subList(MOST_ROWS, all.size());
        long cases = rest.stream().mapToLong(Bar::now).sum();
        return text(key, String.valueOf(rest.size()), String.valueOf(cases));
    }

    private List<String> clusters(HotspotView view) {
        return view.clusters().stream()
                .limit(MOST_CLUSTERS)
                .map(cluster -> text(
                        "monitor.report.cluster",
                        cluster.matterName(),
                        String.valueOf(cluster.count()),
                        cluster.placeName(),
                        String.valueOf(cluster.before())))
                .toList();
    }

    private static long width(long count, long most) {
        return most == 0 ? 0 : Math.round((double) count * WHOLE / most);
    }

    private String days(MonitorPeriod period) {
        return text(
                "monitor.report.days",
                period.from().toString(),
                period.lastDay().toString());
    }

    private String text(String key, String... arguments) {
        return words.text(key, key, List.of(arguments), LANGUAGE);
    }
}
