package org.gridcase.monitor.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gridcase.monitor.web.FigureViews.FigureView;
import org.gridcase.monitor.web.FigureViews.FiguresView;
import org.gridcase.shared.Words;
import org.gridcase.shared.csv.Sheet;
import org.gridcase.shared.csv.Sheet.Heading;
import org.gridcase.shared.csv.SheetFormat;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The figures as files for a spreadsheet: values as numbers, as the API answers them. */
@RestController
@Tag(name = "monitor")
@RequestMapping(MonitorPages.API + "/figures")
class FigureFiles {

    private static final int NAME_WIDTH = 24;
    private static final int TEXT_WIDTH = 60;
    private static final int NUMBER_WIDTH = 14;

    private final MonitorPages pages;
    private final FigureViews views;
    private final FigureTables tables;
    private final FigureWords figureWords;
    private final MonitorSheets sheets;
    private final Words words;

    FigureFiles(
            MonitorPages pages,
            FigureViews views,
            FigureTables tables,
            FigureWords figureWords,
            MonitorSheets sheets,
            Words words) {
        this.pages = pages;
        this.views = views;
        this.tables = tables;
        this.figureWords = figureWords;
        this.sheets = sheets;
        this.words = words;
    }

    @GetMapping("/table.{format:csv|xlsx}")
    @Operation(summary = "The headline figures as a file for a spreadsheet")
    ResponseEntity<byte[]> table(@PathVariable String format, @ParameterObject MonitorQuery query, Locale locale) {
        MonitorPages.Asked asked = pages.ask(query);
        FiguresView view = views.of(asked, locale);
        List<List<Object>> rows =
                view.figures().stream().map(figure -> row(figure, locale)).toList();
        List<Heading> headings = sheets.headings(
                locale,
                "monitor.overview.figure",
                NAME_WIDTH,
                "monitor.overview.unit",
                NUMBER_WIDTH,
                "monitor.overview.value",
                NUMBER_WIDTH,
                "monitor.overview.counted",
                NUMBER_WIDTH,
                "monitor.overview.small",
                NUMBER_WIDTH,
                "monitor.overview.valueBefore",
                NUMBER_WIDTH,
                "monitor.overview.parentMedian",
                NUMBER_WIDTH,
                "monitor.sheet.definition",
                TEXT_WIDTH);
        return answer("figures", format, view, word("monitor.overview.figures", locale), asked, headings, rows, locale);
    }

    @GetMapping("/{kind:level|place|department}.{format:csv|xlsx}")
    @Operation(summary = "The figures by level, by place directly below or by department as a file for a spreadsheet")
    ResponseEntity<byte[]> by(
            @PathVariable String kind,
            @PathVariable String format,
            @ParameterObject MonitorQuery query,
            Locale locale) {
        MonitorPages.Asked asked = pages.ask(query);
        FiguresView view = views.of(asked, locale);
        FigureTable table = tables.of(kind, view, locale);
        List<Heading> headings = new ArrayList<>(sheets.headings(
                locale, "monitor.overview.code", NAME_WIDTH, "monitor.overview.by." + kind + ".first", NAME_WIDTH));
        table.columns().forEach(column -> {
            headings.add(new Heading(column, NUMBER_WIDTH));
            headings.add(new Heading(
                    words.text("monitor.overview.countedOf", column, List.of(column), locale), NUMBER_WIDTH));
        });
        List<List<Object>> rows = table.rows().stream()
                .map(row -> Stream.concat(
                                Stream.of((Object) row.key(), row.name()),
                                row.cells().stream().flatMap(cell -> Stream.of((Object) cell.value(), cell.n())))
                        .toList())
                .toList();
        return answer("figures-" + kind, format, view, table.name(), asked, headings, rows, locale);
    }

    private List<Object> row(FigureView figure, Locale locale) {
        return Arrays.asList(
                figure.name(),
                figureWords.unit(figure, locale),
                figure.value(),
                figure.n(),
                figure.small() ? word("monitor.overview.small", locale) : null,
                figure.before(),
                figure.parentMedian(),
                figure.definition());
    }

    private ResponseEntity<byte[]> answer(
            String file,
            String format,
            FiguresView view,
            String title,
            MonitorPages.Asked asked,
            List<Heading> headings,
            List<List<Object>> rows,
            Locale locale) {
        String definition =
                words.text("monitor.overview.small.why", "", List.of(String.valueOf(view.smallNumber())), locale);
        Sheet sheet = sheets.sheet(title, definition, asked, headings, rows, locale);
        return SheetFormat.of(format).answer(file, sheet);
    }

    private String word(String key, Locale locale) {
        return words.of(key, key, locale);
    }
}
