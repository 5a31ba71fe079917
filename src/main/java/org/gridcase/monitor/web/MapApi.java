package org.gridcase.monitor.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.monitor.service.CaseWays;
import org.gridcase.monitor.service.ProcessMap;
import org.gridcase.monitor.web.MapViews.CasesView;
import org.gridcase.monitor.web.MapViews.MapView;
import org.gridcase.monitor.web.MapViews.PathView;
import org.gridcase.monitor.web.MapViews.ProcessView;
import org.gridcase.monitor.web.MonitorPages.Asked;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = MonitorPages.API + MapPages.MAP, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "monitor-map",
        description =
                "流程图: where the cases of one's territory are in each process, how long they stay, and their paths")
class MapApi {

    private final ProcessMap map;
    private final CaseWays paths;
    private final CaseFiles cases;
    private final MapWords words;
    private final MonitorPages pages;

    MapApi(ProcessMap map, CaseWays paths, CaseFiles cases, MapWords words, MonitorPages pages) {
        this.map = map;
        this.paths = paths;
        this.cases = cases;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping
    @Operation(
            summary = "The processes, with the cases that are in each now",
            description = "Only cases that the signed-in person sees are counted.")
    List<ProcessView> processes(@ParameterObject MonitorQuery query) {
        return map.choices(pages.ask(query).scope()).stream().map(words::of).toList();
    }

    @GetMapping("/{process}")
    @Operation(
            summary = "The steps of a process and how cases pass them",
            description =
                    "Cases there now and overdue; median and 90th percentile of the stays that ended in the period;"
                            + " how many left in the last 30 days. A stay that something else ended (a deadline) counts as well.")
    MapView one(
            @Parameter(description = "Id of a process", example = "dispute-resolution") @PathVariable String process,
            @Parameter(description = "Only cases that run or ran by this version of the model; left out: all merged")
                    @RequestParam(required = false)
                    Integer version,
            @ParameterObject MonitorQuery query) {
        Asked asked = pages.ask(query);
        return words.of(asked.scope(), map.map(asked.scope(), process, version, asked.period()));
    }

    @GetMapping(path = "/{process}/xml", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(
            summary = "The drawing of a process",
            description = "BPMN 2.0 XML of a version, the newest unless given.")
    String drawing(
            @Parameter(description = "Id of a process", example = "dispute-resolution") @PathVariable String process,
            @RequestParam(required = false) Integer version) {
        pages.ask(new MonitorQuery(null, null, null, null));
        return map.xml(process, version);
    }

    @GetMapping("/{process}/steps/{element}/cases")
    @Operation(
            summary = "The cases that are at a step now",
            description = "Only those that the signed-in person sees, " + ProcessMap.PAGE + " on a page.")
    CasesView cases(
            @Parameter(description = "Id of a process", example = "dispute-resolution") @PathVariable String process,
            @Parameter(description = "Id of a step in the drawing", example = "building") @PathVariable String element,
            @Parameter(description = "Only cases that run by this version of the model") @RequestParam(required = false)
                    Integer version,
            @Parameter(description = "Page, from 0") @RequestParam(defaultValue = "0") int page,
            @ParameterObject MonitorQuery query) {
        return words.of(map.cases(pages.ask(query).scope(), process, version, element, page));
    }

    @GetMapping("/cases/{caseNumber}")
    @Operation(
            summary = "The path of a case, open or closed",
            description = "Every step it passed with its times, in the order in which they began, processes that were"
                    + " called included.")
    PathView path(
            @Parameter(description = "Number of a case", example = "990100-2026-000001") @PathVariable
                    String caseNumber) {
        return words.of(paths.path(caseNumber), cases.visible(caseNumber).title());
    }
}
