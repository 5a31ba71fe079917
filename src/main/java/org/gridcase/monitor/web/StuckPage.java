package org.gridcase.monitor.web;

import org.gridcase.monitor.service.MonitorScope;
import org.gridcase.monitor.service.StuckList;
import org.gridcase.monitor.service.Troubles;
import org.gridcase.shared.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of what is stuck; works without a line of script. */
@Controller
@RequestMapping(StuckPage.HERE)
class StuckPage {

    static final String HERE = MonitorPages.ROOT + "/stuck";

    private final MonitorPages pages;
    private final StuckList list;
    private final Troubles troubles;
    private final MessageSource messages;

    StuckPage(MonitorPages pages, StuckList list, Troubles troubles, MessageSource messages) {
        this.pages = pages;
        this.list = list;
        this.troubles = troubles;
        this.messages = messages;
    }

    @GetMapping
    String list(
            @ModelAttribute("query") MonitorQuery query,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        MonitorScope scope = pages.ask(query, model).scope();
        model.addAttribute("stuck", list.of(scope, kind, reason, page));
        model.addAttribute("cases", new StuckLinks(scope, kind, reason));
        model.addAttribute("kind", kind);
        model.addAttribute("reason", reason);
        // What is stuck is stuck now.
        model.addAttribute("withPeriod", false);
        return "monitor/stuck";
    }

    @PostMapping("/troubles/{id}/retry")
    String tryAgain(@PathVariable String id, @RequestParam(defaultValue = "") String place, RedirectAttributes next) {
        try {
            troubles.tryAgain(id);
            next.addFlashAttribute("done", true);
        } catch (Refusal refused) {
            next.addFlashAttribute("refused", messages.getMessage(refused, LocaleContextHolder.getLocale()));
        }
        if (!place.isBlank()) {
            next.addAttribute("place", place);
        }
        return "redirect:" + HERE;
    }
}
