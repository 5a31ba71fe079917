package org.gridcase.monitor.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gridcase.monitor.domain.CaseFilter;
import org.gridcase.monitor.service.CaseList;
import org.gridcase.monitor.service.CaseListing;
import org.gridcase.monitor.service.CaseListing.ListedCase;
import org.gridcase.monitor.service.MonitorScope;
import org.gridcase.shared.Words;
import org.gridcase.shared.csv.Sheet.Heading;
import org.gridcase.shared.csv.SheetFormat;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cases behind a number, for programs and spreadsheets. */
@RestController
@Tag(name = "monitor")
@RequestMapping(MonitorPages.API + CaseListPage.CASES)
class CaseListApi {

    private static final int MOST = 2_000;
    private static final int NUMBER_WIDTH = 20;
    private static final int NAME_WIDTH = 28;
    private static final int TEXT_WIDTH = 50;

    private final MonitorPages pages;
    private final CaseListViews views;
    private final CaseList cases;
    private final MonitorSheets sheets;
    private final Words words;

    CaseListApi(MonitorPages pages, CaseListViews views, CaseList cases, MonitorSheets sheets, Words words) {
        this.pages = pages;
        this.views = views;
        this.cases = cases;
        this.sheets = sheets;
        this.words = words;
    }

    @GetMapping
    @Operation(
            summary = "The cases behind a number of the monitor (事项清单)",
            description = "Only cases that the signed-in person sees, 50 on a page: open ones by their deadline, so the"
                    + " overdue ones first, then closed ones, the newest first. The figures and the hotspots say which"
                    + " address lists what they count. Without a period: whenever they were reported.")
    CaseListing list(
            @ParameterObject MonitorQuery query,
            @ParameterObject CaseListQuery filter,
            @Parameter(description = "Page of 50, from 0") @RequestParam(defaultValue = "0") int page) {
        return cases.of(pages.ask(query).scope(), views.filter(query, filter), page);
    }

    @GetMapping("/cases.{format:csv|xlsx}")
    @Operation(
            summary = "The same cases as a file for a spreadsheet",
            description = "In the same order, at most 2,000, which the file says. Posts and places without names;"
                    + " what one person has to do is no file.")
    ResponseEntity<byte[]> file(
            @PathVariable String format,
            @ParameterObject MonitorQuery query,
            @ParameterObject CaseListQuery filter,
            Locale locale) {
        MonitorScope scope = pages.ask(query).scope();
        CaseFilter asked = views.filter(query, filter);
        CaseListing all = cases.all(scope, asked, MOST);
        List<List<Object>> rows = all.items().stream().map(this::row).toList();
        List<Heading> headings = sheets.headings(
                locale,
                "monitor.sheet.case",
                NUMBER_WIDTH,
                "monitor.sheet.kind",
                NUMBER_WIDTH,
                "monitor.hotspots.matter",
                NUMBER_WIDTH,
                "monitor.sheet.title",
                TEXT_WIDTH,
                "monitor.sheet.where",
                NAME_WIDTH,
                "monitor.cases.state",
                NUMBER_WIDTH,
                "monitor.sheet.step",
                NAME_WIDTH,
                "monitor.sheet.holder",
                NAME_WIDTH,
                "monitor.sheet.due",
                NUMBER_WIDTH,
                "monitor.cases.reported",
                NUMBER_WIDTH,
                "monitor.cases.closedAt",
                NUMBER_WIDTH);
        List<String> about = new ArrayList<>(views.words(asked, locale));
        if (about.isEmpty()) {
            about.add(word("monitor.cases.all", locale));
        }
        if (all.cases() > rows.size()) {
            String key = "monitor.cases.file.part";
            about.add(words.text(key, key, List.of(String.valueOf(rows.size()), String.valueOf(all.cases())), locale));
        }
        return SheetFormat.of(format)
                .answer(
                        "cases",
                        sheets.sheetOfNow(
                                word("monitor.cases.title", locale),
                                String.join("; ", about),
                                scope,
                                headings,
                                rows,
                                locale));
    }

    private List<Object> row(ListedCase one) {
        return Arrays.asList(
                one.number(),
                one.kindLabel(),
                one.matterLabel(),
                one.title(),
                one.placeName(),
                one.statusLabel(),
                one.awaitedLabel(),
                one.holderLabel(),
                at(one.dueAt()),
                at(one.reportedAt()),
                at(one.closedAt()));
    }

    private String at(Instant instant) {
        return instant == null ? null : words.at(instant);
    }

    private String word(String key, Locale locale) {
        return words.of(key, key, locale);
    }
}
