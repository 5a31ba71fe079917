package org.gridcase.monitor.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gridcase.monitor.service.MonitorScope;
import org.gridcase.shared.Words;
import org.gridcase.shared.csv.Sheet;
import org.gridcase.shared.csv.Sheet.Heading;
import org.gridcase.territory.Place;
import org.springframework.stereotype.Component;

/** What each table of the monitor says above itself when it leaves the service: of what, for when, by which definition. */
@Component
class MonitorSheets {

    private final Words words;
    private final Clock clock;

    MonitorSheets(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** @param definition what is counted, in one sentence */
    Sheet sheet(
            String title,
            String definition,
            MonitorPages.Asked asked,
            List<Heading> headings,
            List<List<Object>> cells,
            Locale locale) {
        return sheet(
                title,
                asked.scope(),
                List.of(
                        List.of(
                                word("monitor.sheet.period", locale),
                                asked.period().from().toString(),
                                asked.period().lastDay().toString()),
                        definition(definition, locale)),
                headings,
                cells,
                locale);
    }

    /** Of what is so now, whatever the period. */
    Sheet sheetOfNow(
            String title,
            String definition,
            MonitorScope scope,
            List<Heading> headings,
            List<List<Object>> cells,
            Locale locale) {
        return sheet(title, scope, List.of(definition(definition, locale)), headings, cells, locale);
    }

    private Sheet sheet(
            String title,
            MonitorScope scope,
            List<List<String>> more,
            List<Heading> headings,
            List<List<Object>> cells,
            Locale locale) {
        List<List<String>> about = new ArrayList<>();
        about.add(List.of(title));
        about.add(List.of(word("monitor.sheet.place", locale), place(scope, locale)));
        about.addAll(more);
        about.add(List.of(word("monitor.sheet.at", locale), words.at(clock.instant())));
        return new Sheet(title, about, headings, cells);
    }

    private List<String> definition(String definition, Locale locale) {
        return List.of(word("monitor.sheet.definition", locale), definition);
    }

    /** The words of these keys, each with the width of its column. */
    List<Heading> headings(Locale locale, Object... keysAndWidths) {
        return Stream.iterate(0, i -> i < keysAndWidths.length, i -> i + 2)
                .map(i -> new Heading(word((String) keysAndWidths[i], locale), (int) keysAndWidths[i + 1]))
                .toList();
    }

    /** What is looked at, by name. */
    String place(MonitorScope scope, Locale locale) {
        return scope.place()
                .map(Place::path)
                .orElseGet(() -> word(scope.places().isEmpty() ? "monitor.ofMyUnit" : "monitor.allMine", locale));
    }

    private String word(String key, Locale locale) {
        return words.of(key, key, locale);
    }
}
