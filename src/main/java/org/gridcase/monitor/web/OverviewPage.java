package org.gridcase.monitor.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.gridcase.monitor.service.MonitorScope;
import org.gridcase.monitor.service.StuckList;
import org.gridcase.monitor.web.FigureViews.FiguresView;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a manager sees first: what is stuck, where and whose it is, and whether it gets better. Also on one sheet of paper. */
@Controller
class OverviewPage {

    private final MonitorPages pages;
    private final FigureViews figures;
    private final FigureTiles tiles;
    private final FigureTables tables;
    private final StuckList stuck;
    private final HotspotViews hotspots;
    private final MonitorReport report;

    OverviewPage(
            MonitorPages pages,
            FigureViews figures,
            FigureTiles tiles,
            FigureTables tables,
            StuckList stuck,
            HotspotViews hotspots,
            MonitorReport report) {
        this.pages = pages;
        this.figures = figures;
        this.tiles = tiles;
        this.tables = tables;
        this.stuck = stuck;
        this.hotspots = hotspots;
        this.report = report;
    }

    @GetMapping(MonitorPages.ROOT)
    String overview(MonitorQuery query, Model model, Locale locale) {
        MonitorPages.Asked asked = pages.ask(query, model);
        model.addAttribute("stuck", stuck.of(asked.scope(), null, null, 0));
        model.addAttribute("cases", new StuckLinks(asked.scope(), "", ""));
        model.addAttribute("belowCodes", belowCodes(asked.scope()));
        FiguresView view = figures.of(asked, locale);
        model.addAttribute("tiles", tiles.of(view, locale));
        model.addAttribute("tables", tables.of(view, locale));
        model.addAttribute("before", asked.period().before());
        model.addAttribute("small", view.smallNumber());
        return "monitor/overview";
    }

    @GetMapping(MonitorPages.ROOT + "/report.pdf")
    ResponseEntity<byte[]> paper(MonitorQuery query) {
        MonitorPages.Asked asked = pages.ask(query);
        FiguresView view = figures.of(asked, MonitorReport.LANGUAGE);
        var content = new MonitorReport.Content(
                tiles.of(view, MonitorReport.LANGUAGE),
                stuck.of(asked.scope(), null, null, 0),
                hotspots.of(asked, MonitorReport.LANGUAGE),
                view.asOf(),
                view.notCounted(),
                view.smallNumber());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(report.title(asked).replace('/', '-') + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(report.of(asked, content));
    }

    private static List<String> belowCodes(MonitorScope scope) {
        return scope.below().stream().map(place -> place.code().value()).toList();
    }
}
