package org.gridcase.call.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.gridcase.call.Calls;
import org.gridcase.call.service.CallList;
import org.gridcase.call.service.CallProgress;
import org.gridcase.call.service.CallReading;
import org.gridcase.call.service.CallReading.CallView;
import org.gridcase.call.service.CallShown;
import org.gridcase.call.service.PushDownFigures;
import org.gridcase.casefile.ShownTimeline;
import org.gridcase.casefile.ShownTimeline.Line;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Person;
import org.gridcase.territory.Territory;
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

/** The calls as pages, for whoever is signed in; they work without a line of script. */
@Controller
@RequestMapping(CallPages.ROOT)
class CallPages {

    static final String ROOT = "/calls";

    private final CallList list;
    private final CallReading reading;
    private final CallShown shown;
    private final ShownTimeline timelines;
    private final Calls calls;
    private final CallProgress progress;
    private final PushDownFigures pushDowns;
    private final Territory territory;
    private final MessageSource messages;
    private final Clock clock;

    CallPages(
            CallList list,
            CallReading reading,
            CallShown shown,
            ShownTimeline timelines,
            Calls calls,
            CallProgress progress,
            PushDownFigures pushDowns,
            Territory territory,
            MessageSource messages,
            Clock clock) {
        this.list = list;
        this.reading = reading;
        this.shown = shown;
        this.timelines = timelines;
        this.calls = calls;
        this.progress = progress;
        this.pushDowns = pushDowns;
        this.territory = territory;
        this.messages = messages;
        this.clock = clock;
    }

    @ModelAttribute("person")
    String person() {
        return territory.currentPerson().username();
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return clock.getZone();
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "false") boolean own,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Person person = territory.currentPerson();
        model.addAttribute("state", state);
        model.addAttribute("unit", unit);
        model.addAttribute("unitName", list.unitName(unit));
        model.addAttribute("own", own);
        model.addAttribute("hasUnits", !person.units().isEmpty());
        model.addAttribute("calls", list.page(state, unit, own, page));
        model.addAttribute("pushDowns", pushDowns.mine());
        return "call/calls";
    }

    @GetMapping("/{number}")
    String one(@PathVariable String number, Model model) {
        CallView call = reading.of(number);
        model.addAttribute("call", call);
        model.addAttribute("item", list.one(call));
        model.addAttribute("refusals", shown.refusals(call));
        model.addAttribute("origin", shown.origin(call));
        model.addAttribute("task", shown.task(call));
        model.addAttribute("timeline", newestFirst(timelines.timeline(number)));
        model.addAttribute("mayWithdraw", shown.mayWithdraw(call));
        model.addAttribute("key", UUID.randomUUID());
        return "call/call";
    }

    @PostMapping("/{number}/withdrawal")
    String withdraw(
            @PathVariable String number, @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
        try {
            calls.withdraw(
                    reading.visible(number), reason, territory.currentPerson().username());
        } catch (Refusal refused) {
            next.addFlashAttribute("refused", messages.getMessage(refused, LocaleContextHolder.getLocale()));
            next.addFlashAttribute("reason", reason);
        }
        return "redirect:" + ROOT + "/" + number;
    }

    /** @param key of this form as it was opened: pressed twice, it is reported once */
    @PostMapping("/{number}/progress")
    String progress(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) BigDecimal percent,
            @RequestParam(required = false) String key,
            RedirectAttributes next) {
        try {
            progress.report(number, text, percent, key);
        } catch (Refusal refused) {
            next.addFlashAttribute("refused", messages.getMessage(refused, LocaleContextHolder.getLocale()));
            next.addFlashAttribute("said", text);
        }
        return "redirect:" + ROOT + "/" + number;
    }

    private static List<Line> newestFirst(List<Line> lines) {
        List<Line> newest = new ArrayList<>(lines);
        Collections.reverse(newest);
        return newest;
    }
}
