package org.gridcase.monitor.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.gridcase.shared.csv.SheetFormat;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where disputes gather, for programs and spreadsheets. */
@RestController
@Tag(name = "monitor")
@RequestMapping(MonitorPages.API + "/hotspots")
class HotspotApi {

    private final MonitorPages pages;
    private final HotspotViews views;
    private final HotspotSheets sheets;

    HotspotApi(MonitorPages pages, HotspotViews views, HotspotSheets sheets) {
        this.pages = pages;
        this.views = views;
        this.sheets = sheets;
    }

    @GetMapping
    @Operation(
            summary = "Where disputes gather: by place, by matter over time, and clusters of similar ones",
            description =
                    "Each count beside that of the period before, which is as long and ends where this one begins.")
    HotspotView hotspots(@ParameterObject MonitorQuery query, Locale locale) {
        return views.of(pages.ask(query), locale);
    }

    @GetMapping("/places.{format:csv|xlsx}")
    @Operation(summary = "Disputes by place as a file for a spreadsheet")
    ResponseEntity<byte[]> places(@PathVariable String format, @ParameterObject MonitorQuery query, Locale locale) {
        MonitorPages.Asked asked = pages.ask(query);
        return SheetFormat.of(format).answer("hotspots-places", sheets.places(asked, views.of(asked, locale), locale));
    }

    @GetMapping("/matters.{format:csv|xlsx}")
    @Operation(summary = "Disputes by matter over time as a file for a spreadsheet")
    ResponseEntity<byte[]> matters(@PathVariable String format, @ParameterObject MonitorQuery query, Locale locale) {
        MonitorPages.Asked asked = pages.ask(query);
        return SheetFormat.of(format)
                .answer("hotspots-matters", sheets.matters(asked, views.of(asked, locale), locale));
    }

    @GetMapping("/clusters.{format:csv|xlsx}")
    @Operation(
            summary = "Clusters of similar disputes as a file for a spreadsheet: a line for each case that is listed")
    ResponseEntity<byte[]> clusters(@PathVariable String format, @ParameterObject MonitorQuery query, Locale locale) {
        MonitorPages.Asked asked = pages.ask(query);
        return SheetFormat.of(format)
                .answer("hotspots-clusters", sheets.clusters(asked, views.of(asked, locale), locale));
    }
}
