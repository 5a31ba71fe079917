package org.gridcase.monitor.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.monitor.domain.StuckReason;
import org.gridcase.monitor.service.MonitorScope;
import org.gridcase.monitor.service.MonitorScopes;
import org.gridcase.monitor.service.Stuck;
import org.gridcase.monitor.service.Stuck.StuckCase;
import org.gridcase.monitor.service.StuckList;
import org.gridcase.shared.Words;
import org.gridcase.shared.csv.Sheet.Heading;
import org.gridcase.shared.csv.SheetFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is stuck, as a file for a spreadsheet: all pages in one go. */
@RestController
@Tag(name = "monitor")
@RequestMapping(MonitorPages.API + "/stuck")
class StuckFiles {

    /** Of these the troubles of the case say what to do. */
    private static final Set<String> ENGINE = Set.of(StuckReason.INCIDENT.code(), StuckReason.RETRYING.code());

    private static final int MOST = 20_000;
    private static final int NUMBER_WIDTH = 20;
    private static final int NAME_WIDTH = 28;
    private static final int TEXT_WIDTH = 50;

    private final MonitorScopes scopes;
    private final StuckList list;
    private final MonitorSheets sheets;
    private final Words words;

    StuckFiles(MonitorScopes scopes, StuckList list, MonitorSheets sheets, Words words) {
        this.scopes = scopes;
        this.list = list;
        this.sheets = sheets;
        this.words = words;
    }

    @GetMapping("/cases.{format:csv|xlsx}")
    @Operation(
            summary = "Cases that do not go on as a file for a spreadsheet",
            description =
                    "The worst first, at most 20,000; with the same choice of place, kind and reason as the list.")
    ResponseEntity<byte[]> cases(
            @PathVariable String format,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String reason,
            Locale locale) {
        MonitorScope scope = scopes.mine(place);
        List<List<Object>> rows = new ArrayList<>();
        list.all(scope, kind, reason, MOST).forEach(one -> rows.add(row(one, locale)));
        List<Heading> headings = sheets.headings(
                locale,
                "monitor.sheet.case",
                NUMBER_WIDTH,
                "monitor.sheet.kind",
                NUMBER_WIDTH,
                "monitor.sheet.title",
                TEXT_WIDTH,
                "monitor.sheet.where",
                NAME_WIDTH,
                "monitor.sheet.step",
                NAME_WIDTH,
                "monitor.sheet.holder",
                NAME_WIDTH,
                "monitor.sheet.due",
                NUMBER_WIDTH,
                "monitor.sheet.why",
                NAME_WIDTH,
                "monitor.sheet.since",
                NUMBER_WIDTH,
                "monitor.sheet.todo",
                TEXT_WIDTH);
        return SheetFormat.of(format)
                .answer(
                        "stuck",
                        sheets.sheetOfNow(
                                word("monitor.stuck.title", locale),
                                word("monitor.stuck.intro", locale),
                                scope,
                                headings,
                                rows,
                                locale));
    }

    private List<Object> row(StuckCase one, Locale locale) {
        return Arrays.asList(
                one.number(),
                one.kindLabel(),
                one.title(),
                one.placeName(),
                one.awaitedLabel(),
                one.holderLabel(),
                one.dueAt() == null ? null : words.at(one.dueAt()),
                one.why().stream().map(Stuck.Why::reasonLabel).collect(Collectors.joining("; ")),
                one.why().isEmpty() ? null : one.why().get(0).forLabel(),
                todo(one, locale));
    }

    /** As the page says it: for each reason, and where one is known more closely, as for a step of the engine, that instead. */
    private String todo(StuckCase one, Locale locale) {
        Stream<String> reasons = one.why().stream()
                .filter(why -> one.troubles().isEmpty() || !ENGINE.contains(why.reason()))
                .map(why -> why.owedLabel() == null
                        ? word("monitor.stuck.reason." + why.reason() + ".advice", locale)
                        : why.owedLabel());
        return Stream.concat(one.troubles().stream().map(Stuck.EngineTrouble::advice), reasons)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private String word(String key, Locale locale) {
        return words.of(key, key, locale);
    }
}
