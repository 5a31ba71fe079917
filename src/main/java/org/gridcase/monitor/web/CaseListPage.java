package org.gridcase.monitor.web;

import java.util.Locale;
import org.gridcase.monitor.service.MonitorScope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The cases behind a number; works without a line of script. */
@Controller
@RequestMapping(MonitorPages.ROOT + CaseListPage.CASES)
class CaseListPage {

    static final String CASES = "/cases";

    private final MonitorPages pages;
    private final CaseListViews views;

    CaseListPage(MonitorPages pages, CaseListViews views) {
        this.pages = pages;
        this.views = views;
    }

    @GetMapping
    String list(
            @ModelAttribute("query") MonitorQuery query,
            @ModelAttribute("filter") CaseListQuery filter,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale locale) {
        MonitorScope scope = pages.ask(query, model).scope();
        model.addAttribute("view", views.of(scope, query, filter, page, locale));
        // The list has a form of its own, in which the time may be left out.
        model.addAttribute("withPeriod", false);
        return "monitor/cases";
    }
}
