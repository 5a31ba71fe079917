package org.gridcase.monitor.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gridcase.shared.Words;
import org.gridcase.shared.csv.Sheet;
import org.gridcase.shared.csv.Sheet.Heading;
import org.springframework.stereotype.Component;

/** The tables of the hotspots as sheets: the same rows and numbers as on the page. */
@Component
class HotspotSheets {

    private static final String NOW = "monitor.hotspots.now";
    private static final String BEFORE = "monitor.hotspots.before";
    private static final String CHANGE = "monitor.hotspots.change";
    private static final String MATTER = "monitor.hotspots.matter";
    private static final int NUMBER_WIDTH = 12;
    private static final int NAME_WIDTH = 24;
    private static final int CODE_WIDTH = 20;
    private static final int TITLE_WIDTH = 50;

    private final MonitorSheets sheets;
    private final Words words;

    HotspotSheets(MonitorSheets sheets, Words words) {
        this.sheets = sheets;
        this.words = words;
    }

    /** The places in a place stand below it, with its name beside theirs. */
    Sheet places(MonitorPages.Asked asked, HotspotView view, Locale locale) {
        List<List<Object>> rows = new ArrayList<>();
        for (HotspotView.Heat heat : view.places()) {
            rows.add(row(heat, heat.name(), null));
            heat.parts().forEach(part -> rows.add(row(part, heat.name(), part.name())));
        }
        List<Heading> headings = sheets.headings(
                locale,
                "monitor.hotspots.code",
                CODE_WIDTH,
                "monitor.hotspots.place",
                NAME_WIDTH,
                "monitor.hotspots.part",
                NAME_WIDTH,
                NOW,
                NUMBER_WIDTH,
                BEFORE,
                NUMBER_WIDTH,
                CHANGE,
                NUMBER_WIDTH);
        return sheets.sheet(word("monitor.hotspots.places", locale), view.definition(), asked, headings, rows, locale);
    }

    Sheet matters(MonitorPages.Asked asked, HotspotView view, Locale locale) {
        List<Heading> headings = new ArrayList<>(sheets.headings(
                locale, MATTER, NAME_WIDTH, NOW, NUMBER_WIDTH, BEFORE, NUMBER_WIDTH, CHANGE, NUMBER_WIDTH));
        view.trend().steps().forEach(step -> headings.add(new Heading(step.toString(), NUMBER_WIDTH)));
        List<List<Object>> rows = view.trend().matters().stream()
                .map(matter -> Stream.concat(
                                Stream.of(matter.name(), matter.now(), matter.before(), matter.change()),
                                matter.counts().stream())
                        .map(Object.class::cast)
                        .toList())
                .toList();
        return sheets.sheet(word("monitor.hotspots.matters", locale), view.definition(), asked, headings, rows, locale);
    }

    Sheet clusters(MonitorPages.Asked asked, HotspotView view, Locale locale) {
        List<List<Object>> rows = new ArrayList<>();
        for (HotspotView.Cluster cluster : view.clusters()) {
            for (HotspotView.Case one : cluster.cases()) {
                rows.add(Arrays.asList(
                        cluster.matterName(),
                        cluster.placeName(),
                        cluster.count(),
                        cluster.before(),
                        cluster.alike(),
                        one.number(),
                        one.title(),
                        word(one.open() ? "monitor.hotspots.open" : "monitor.hotspots.closed", locale),
                        words.at(one.reportedAt())));
            }
        }
        List<Heading> headings = sheets.headings(
                locale,
                MATTER,
                NAME_WIDTH,
                "monitor.hotspots.place",
                TITLE_WIDTH,
                "monitor.hotspots.count",
                NUMBER_WIDTH,
                BEFORE,
                NUMBER_WIDTH,
                "monitor.hotspots.alike",
                NUMBER_WIDTH,
                "monitor.hotspots.case",
                CODE_WIDTH,
                "monitor.hotspots.title",
                TITLE_WIDTH,
                "monitor.hotspots.state",
                NUMBER_WIDTH,
                "monitor.hotspots.reportedAt",
                CODE_WIDTH);
        return sheets.sheet(
                word("monitor.hotspots.clusters", locale), view.rule().sentence(), asked, headings, rows, locale);
    }

    private static List<Object> row(HotspotView.Heat heat, String name, String part) {
        return Arrays.asList(heat.code(), name, part, heat.now(), heat.before(), heat.change());
    }

    private String word(String key, Locale locale) {
        return words.of(key, key, locale);
    }
}
