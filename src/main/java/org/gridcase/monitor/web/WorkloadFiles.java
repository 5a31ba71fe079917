package org.gridcase.monitor.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gridcase.monitor.service.Workload;
import org.gridcase.monitor.service.Workload.Burden;
import org.gridcase.monitor.service.Workload.Compared;
import org.gridcase.monitor.service.Workload.PostLoad;
import org.gridcase.monitor.service.WorkloadReading;
import org.gridcase.shared.Words;
import org.gridcase.shared.csv.Sheet.Heading;
import org.gridcase.shared.csv.SheetFormat;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who has how much to do, as files for a spreadsheet. What is withheld is withheld here, too; people leave no file. */
@RestController
@Tag(name = "monitor")
@RequestMapping(MonitorPages.API + "/workload")
class WorkloadFiles {

    private static final int NUMBER_WIDTH = 14;
    private static final int NAME_WIDTH = 28;
    private static final int TEXT_WIDTH = 50;
    private static final String DONE = "monitor.workload.done";
    private static final String PER_CASE = "monitor.workload.perCase";
    private static final String AFTER_HOURS = "monitor.workload.afterHours";

    private final MonitorPages pages;
    private final WorkloadReading reading;
    private final MonitorSheets sheets;
    private final Words words;

    WorkloadFiles(MonitorPages pages, WorkloadReading reading, MonitorSheets sheets, Words words) {
        this.pages = pages;
        this.reading = reading;
        this.sheets = sheets;
        this.words = words;
    }

    @GetMapping("/levels.{format:csv|xlsx}")
    @Operation(summary = "How the work is spread over the levels as a file for a spreadsheet")
    ResponseEntity<byte[]> levels(@PathVariable String format, @ParameterObject MonitorQuery query, Locale locale) {
        List<Heading> headings = sheets.headings(
                locale,
                "monitor.workload.level",
                NAME_WIDTH,
                DONE,
                NUMBER_WIDTH,
                "monitor.workload.share",
                NUMBER_WIDTH,
                PER_CASE,
                NUMBER_WIDTH,
                AFTER_HOURS,
                NUMBER_WIDTH,
                "monitor.workload.withheld",
                NUMBER_WIDTH);
        MonitorPages.Asked asked = pages.ask(query);
        List<List<Object>> rows = new ArrayList<>();
        for (Burden one : workload(asked).levels()) {
            rows.add(Arrays.asList(
                    one.levelLabel(),
                    one.tasks(),
                    one.share(),
                    one.tasksPerCase(),
                    one.afterHours(),
                    withheld(one.withheld(), locale)));
        }
        return answer("levels", format, asked, headings, rows, locale);
    }

    @GetMapping("/posts.{format:csv|xlsx}")
    @Operation(
            summary = "Places and posts with what they have to do and have done as a file for a spreadsheet",
            description = "By code, never ranked; without what would tell the record of one person.")
    ResponseEntity<byte[]> posts(@PathVariable String format, @ParameterObject MonitorQuery query, Locale locale) {
        List<Heading> headings = sheets.headings(
                locale,
                "monitor.place",
                NAME_WIDTH,
                "monitor.workload.post",
                NAME_WIDTH,
                "monitor.workload.open",
                NUMBER_WIDTH,
                "monitor.workload.overdue",
                NUMBER_WIDTH,
                "monitor.workload.unclaimed",
                NUMBER_WIDTH,
                DONE,
                NUMBER_WIDTH,
                "monitor.workload.doneBefore",
                NUMBER_WIDTH,
                PER_CASE,
                NUMBER_WIDTH,
                AFTER_HOURS,
                NUMBER_WIDTH,
                "monitor.workload.withheld",
                NUMBER_WIDTH);
        MonitorPages.Asked asked = pages.ask(query);
        List<List<Object>> rows = new ArrayList<>();
        for (PostLoad one : workload(asked).posts()) {
            rows.add(Arrays.asList(
                    one.placeName(),
                    one.postLabel(),
                    one.open(),
                    one.overdue(),
                    one.unclaimed(),
                    one.done(),
                    one.doneBefore(),
                    one.tasksPerCase(),
                    one.afterHours(),
                    withheld(one.withheld(), locale)));
        }
        return answer("posts", format, asked, headings, rows, locale);
    }

    @GetMapping("/comparison.{format:csv|xlsx}")
    @Operation(
            summary = "Places and departments with their own past and their like as a file for a spreadsheet",
            description = "A line for each indicator of each; by code, never ranked.")
    ResponseEntity<byte[]> comparison(@PathVariable String format, @ParameterObject MonitorQuery query, Locale locale) {
        List<Heading> headings = sheets.headings(
                locale,
                "monitor.place",
                NAME_WIDTH,
                "monitor.workload.indicator",
                NAME_WIDTH,
                "monitor.workload.value",
                NUMBER_WIDTH,
                "monitor.workload.of",
                NUMBER_WIDTH,
                "monitor.workload.ownPast",
                NUMBER_WIDTH,
                "monitor.workload.like",
                NUMBER_WIDTH,
                "monitor.workload.withheld",
                NUMBER_WIDTH,
                "monitor.sheet.definition",
                TEXT_WIDTH);
        MonitorPages.Asked asked = pages.ask(query);
        List<List<Object>> rows = new ArrayList<>();
        workload(asked).comparison().forEach(unit -> {
            for (Compared one : unit.indicators()) {
                rows.add(Arrays.asList(
                        unit.placeName(),
                        one.indicatorLabel(),
                        one.value(),
                        one.n(),
                        one.before(),
                        one.likeMedian(),
                        withheld(one.n() == null, locale),
                        one.meaning()));
            }
        });
        return answer("comparison", format, asked, headings, rows, locale);
    }

    private Workload workload(MonitorPages.Asked asked) {
        return reading.of(asked.scope(), asked.period());
    }

    private String withheld(boolean withheld, Locale locale) {
        return withheld ? word("monitor.workload.withheld", locale) : null;
    }

    private ResponseEntity<byte[]> answer(
            String table,
            String format,
            MonitorPages.Asked asked,
            List<Heading> headings,
            List<List<Object>> rows,
            Locale locale) {
        return SheetFormat.of(format)
                .answer(
                        "workload-" + table,
                        sheets.sheet(
                                word("monitor.workload." + table, locale),
                                word("monitor.workload.withheld.hint", locale),
                                asked,
                                headings,
                                rows,
                                locale));
    }

    private String word(String key, Locale locale) {
        return words.of(key, key, locale);
    }
}
