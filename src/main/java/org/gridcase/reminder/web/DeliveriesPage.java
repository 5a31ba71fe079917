package org.gridcase.reminder.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.gridcase.shared.CurrentUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For administrators only: the door sees to it. */
@Controller
@RequestMapping("/admin/deliveries")
class DeliveriesPage {

    private static final String HERE = "redirect:/admin/deliveries";

    private final Deliveries deliveries;
    private final Clock clock;

    DeliveriesPage(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @ModelAttribute("administrator")
    String administrator() {
        return CurrentUser.username().orElse(null);
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return clock.getZone();
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "failed") String state,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale locale) {
        model.addAttribute("state", state);
        model.addAttribute("overview", deliveries.page(state, page, locale));
        return "reminder/deliveries";
    }

    @PostMapping("/{id}/send-again")
    String sendAgain(@PathVariable long id) {
        deliveries.sendAgain(id);
        return HERE;
    }

    @PostMapping("/send-again")
    String sendAllAgain() {
        deliveries.sendAllAgain();
        return HERE;
    }
}
