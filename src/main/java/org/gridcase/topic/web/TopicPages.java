package org.gridcase.topic.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.gridcase.shared.FormPages;
import org.gridcase.shared.OtherLanguage;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Place;
import org.gridcase.topic.service.Suggestion;
import org.gridcase.topic.service.TopicReading;
import org.gridcase.topic.service.TopicSuggestions;
import org.gridcase.topic.service.TopicSuggestions.Receipt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A resident suggests a topic, and sees what became of it, without an account and without a line of script. */
@Controller
@RequestMapping(TopicPages.ROOT)
class TopicPages {

    static final String ROOT = "/topics";
    static final String FOLLOW = ROOT + "/receipts";

    private static final String NEW = "/new";
    private final TopicSuggestions suggestions;
    private final TopicReading reading;
    private final TopicViews views;
    private final FormPages forms;

    TopicPages(TopicSuggestions suggestions, TopicReading reading, TopicViews views, FormPages forms) {
        this.suggestions = suggestions;
        this.reading = reading;
        this.views = views;
        this.forms = forms;
    }

    @ModelAttribute("otherLanguage")
    String otherLanguage(HttpServletRequest request, Locale locale) {
        return OtherLanguage.of(request, locale);
    }

    /** First the community, if it is not named by the address (a QR code on its notice board does); then the topic. */
    @GetMapping(NEW)
    String form(
            @RequestParam(defaultValue = "") String community,
            @RequestParam(defaultValue = "") String q,
            Model model,
            Locale locale) {
        Optional<Place> place = reading.community(community);
        model.addAttribute("community", place.orElse(null));
        model.addAttribute("q", q);
        model.addAttribute("matters", views.matters(locale));
        if (place.isEmpty()) {
            model.addAttribute("communities", reading.communities(q.strip()));
        }
        return "topic/new";
    }

    /** The code is on this one answer only: nothing of it is in an address or a log. */
    @PostMapping(NEW)
    String suggest(
            @RequestParam(defaultValue = "") String community,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String contact,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        FormPages.keepNothing(response);
        try {
            Receipt receipt = suggestions.byResident(
                    new Suggestion(community, matter, title, text, null, null, contact), request.getRemoteAddr());
            model.addAttribute("receipt", receipt.number().value());
            model.addAttribute("code", receipt.code().value());
            return "topic/new";
        } catch (Refusal refusal) {
            forms.refused(refusal, response, model, locale);
            model.addAttribute("matter", matter);
            model.addAttribute("title", title);
            model.addAttribute("text", text);
            model.addAttribute("contact", contact);
            return form(community, "", model, locale);
        }
    }

    @GetMapping("/receipts/{receipt}")
    String receipt(@PathVariable String receipt, Model model) {
        model.addAttribute("receipt", receipt);
        return "topic/receipt";
    }

    @PostMapping("/receipts/{receipt}")
    String follow(
            @PathVariable String receipt,
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        FormPages.keepNothing(response);
        try {
            model.addAttribute("topic", views.followed(reading.follow(receipt, code), locale));
        } catch (Refusal refusal) {
            forms.refused(refusal, response, model, locale);
        }
        return receipt(receipt, model);
    }
}
