package org.gridcase.reminder.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.gridcase.reminder.process.CaseTasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The inbox as a page; it works without a line of script. */
@Controller
@RequestMapping("/inbox")
class InboxPage {

    private static final String TASK = "/camunda/app/tasklist/default/#/?task=";

    private final Inbox inbox;
    private final CaseTasks tasks;
    private final Clock clock;

    InboxPage(Inbox inbox, CaseTasks tasks, Clock clock) {
        this.inbox = inbox;
        this.tasks = tasks;
        this.clock = clock;
    }

    @ModelAttribute("person")
    String person() {
        return inbox.me();
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return clock.getZone();
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale locale) {
        model.addAttribute("unreadOnly", unread);
        model.addAttribute("inbox", inbox.page(unread, page, locale));
        return "reminder/inbox";
    }

    @PostMapping("/{id}/read")
    String read(@PathVariable long id) {
        inbox.read(id);
        return "redirect:/inbox";
    }

    @PostMapping("/read-all")
    String readAll() {
        inbox.readAll();
        return "redirect:/inbox";
    }

    /** Whoever goes to the task has read the reminder. The case may have gone on: then the page says so. */
    @PostMapping("/{id}/task")
    String task(@PathVariable long id, RedirectAttributes next) {
        String caseNumber = inbox.read(id);
        Optional<String> task = tasks.taskFor(inbox.me(), caseNumber);
        if (task.isEmpty()) {
            next.addFlashAttribute("withoutTask", caseNumber);
        }
        return "redirect:" + task.map(TASK::concat).orElse("/inbox");
    }
}
