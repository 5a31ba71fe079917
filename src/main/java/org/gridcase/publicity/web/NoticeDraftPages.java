package org.gridcase.publicity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gridcase.publicity.NoticeField;
import org.gridcase.publicity.service.NoticeEditing;
import org.gridcase.publicity.service.NoticePreviews;
import org.gridcase.publicity.service.NoticePreviews.Preview;
import org.gridcase.publicity.service.PublicationsFacade;
import org.gridcase.shared.FormPages;
import org.gridcase.shared.OtherLanguage;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The officer's page of a notice: what a resident will see, what is held against it, and everything that can be done. */
@Controller
@RequestMapping(NoticePages.ROOT + "/{number}/draft")
class NoticeDraftPages {

    private static final String TASK = "/camunda/app/tasklist/default/#/?task=";
    private static final String SAVED = "saved";
    private static final String MASKED = "masked";
    private static final String CONFIRMED = "confirmed";
    private static final String WITHDRAWN = "withdrawn";
    private static final Set<String> DONE = Set.of(SAVED, MASKED, CONFIRMED, WITHDRAWN);

    private final NoticePreviews previews;
    private final NoticeEditing editing;
    private final PublicationsFacade publications;
    private final NoticeViews views;
    private final FormPages forms;
    private final Territory territory;

    NoticeDraftPages(
            NoticePreviews previews,
            NoticeEditing editing,
            PublicationsFacade publications,
            NoticeViews views,
            FormPages forms,
            Territory territory) {
        this.previews = previews;
        this.editing = editing;
        this.publications = publications;
        this.views = views;
        this.forms = forms;
        this.territory = territory;
    }

    @ModelAttribute("person")
    String person() {
        return territory.currentPerson().name();
    }

    @ModelAttribute("otherLanguage")
    String otherLanguage(HttpServletRequest request, Locale locale) {
        return OtherLanguage.of(request, locale);
    }

    /** @param done what was done a moment ago, to be said on the page */
    @GetMapping
    String show(@PathVariable String number, @RequestParam(defaultValue = "") String done, Model model, Locale locale) {
        model.addAttribute("done", DONE.contains(done) ? done : null);
        return show(number, model, locale);
    }

    private String show(String number, Model model, Locale locale) {
        Preview preview = previews.show(number);
        model.addAttribute("preview", preview);
        model.addAttribute("notice", views.preview(preview, locale));
        model.addAttribute("hits", views.hits(preview, locale));
        model.addAttribute("fixed", views.fixed(preview));
        model.addAttribute("settled", preview.notice().isSettled());
        model.addAttribute("editable", views.editable(preview, locale));
        model.addAttribute("task", preview.task() == null ? null : TASK + preview.task());
        return "publicity/draft";
    }

    @PostMapping
    String write(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Map<String, String> fields = new HashMap<>();
        for (NoticeField field : NoticeField.values()) {
            if (typed.containsKey(field.key())) {
                fields.put(field.key(), typed.get(field.key()));
            }
        }
        // What was typed is not typed again when something in it is refused.
        model.addAttribute("typed", typed);
        return done(number, () -> editing.write(number, typed.get("title"), fields), SAVED, model, response, locale);
    }

    @PostMapping("/masks")
    String mask(@PathVariable String number, Model model, HttpServletResponse response, Locale locale) {
        return done(number, () -> editing.acceptMasks(number), MASKED, model, response, locale);
    }

    @PostMapping("/confirmations")
    String confirm(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "-1") int from,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return done(number, () -> editing.confirm(number, field, from, reason), CONFIRMED, model, response, locale);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return done(number, () -> publications.withdrawByPerson(number, reason), WITHDRAWN, model, response, locale);
    }

    /** Sent once, seen once: after a success the page is asked for again; a refusal is told on the page itself. */
    private String done(
            String number, Runnable action, String what, Model model, HttpServletResponse response, Locale locale) {
        try {
            action.run();
            return "redirect:" + NoticePages.ROOT + "/" + number + "/draft?done=" + what;
        } catch (Refusal refusal) {
            forms.refused(refusal, response, model, locale);
            return show(number, model, locale);
        }
    }
}
