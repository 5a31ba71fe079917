package org.gridcase.monitor.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where disputes gather, for people: every chart beside the table that it is drawn from. */
@Controller
class HotspotPage {

    private final MonitorPages pages;
    private final HotspotViews views;

    HotspotPage(MonitorPages pages, HotspotViews views) {
        this.pages = pages;
        this.views = views;
    }

    @GetMapping(MonitorPages.ROOT + "/hotspots")
    String hotspots(MonitorQuery query, Model model, Locale locale) {
        model.addAttribute("view", views.of(pages.ask(query, model), locale));
        return "monitor/hotspots";
    }
}
