package org.gridcase.monitor.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridcase.monitor.domain.Breakdown.Kind;
import org.gridcase.monitor.domain.FigureCode;
import org.gridcase.monitor.web.FigureViews.FigureView;
import org.gridcase.monitor.web.FigureViews.FiguresView;
import org.gridcase.monitor.web.FigureViews.PartView;
import org.gridcase.shared.Words;
import org.springframework.stereotype.Component;

/** What stands behind the figures, as tables: a line for each level, place or department, a column for each figure. */
@Component
class FigureTables {

    private final FigureWords figures;
    private final Words words;

    FigureTables(FigureWords figures, Words words) {
        this.figures = figures;
        this.words = words;
    }

    /** By level, place and department; without those of which there is nothing. */
    List<FigureTable> of(FiguresView view, Locale locale) {
        return Stream.of(Kind.LEVEL, Kind.PLACE, Kind.DEPARTMENT)
                .map(kind -> of(kind.code(), view, locale))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    FigureTable of(String kind, FiguresView view, Locale locale) {
        Map<FigureView, List<PartView>> columns = new LinkedHashMap<>();
        view.figures().forEach(figure -> figure.breakdowns().stream()
                .filter(one -> one.by().equals(kind))
                .findFirst()
                .ifPresent(one -> columns.put(figure, one.parts())));
        // The same parts for every figure, in the same order.
        Map<String, String> names = new LinkedHashMap<>();
        columns.values().forEach(parts -> parts.forEach(part -> names.putIfAbsent(part.key(), part.name())));
        List<FigureTable.Row> rows = new ArrayList<>();
        names.forEach((key, name) -> rows.add(new FigureTable.Row(
                kind.equals(Kind.PLACE.code()) ? key : null,
                key,
                name,
                columns.entrySet().stream()
                        .map(column -> cell(kind, column.getKey(), part(column.getValue(), key), locale))
                        .toList())));
        String word = "monitor.overview.by." + kind;
        return new FigureTable(
                kind,
                words.of(word, "", locale),
                words.of(word + ".hint", "", locale),
                words.of(word + ".first", "", locale),
                columns.keySet().stream()
                        // A figure of all is another one of each level: its share.
                        .map(figure -> words.of(word + "." + figure.code(), figure.name(), locale))
                        .toList(),
                rows);
    }

    private static Optional<PartView> part(List<PartView> parts, String key) {
        return parts.stream().filter(part -> part.key().equals(key)).findFirst();
    }

    private FigureTable.Cell cell(String kind, FigureView figure, Optional<PartView> part, Locale locale) {
        Double value = part.map(PartView::value).orElse(null);
        return new FigureTable.Cell(
                value,
                figures.value(figure, value, locale),
                part.map(PartView::n).orElse(0L),
                part.map(PartView::small).orElse(true),
                part.map(one -> one.casePaths().counted()).orElse(null),
                part.map(PartView::casePaths)
                        .map(paths -> kind.equals(Kind.LEVEL.code())
                                ? paths.hits()
                                : paths.against(FigureCode.of(figure.code())))
                        .orElse(null));
    }
}
