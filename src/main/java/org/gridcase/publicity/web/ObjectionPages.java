package org.gridcase.publicity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.gridcase.publicity.service.NoticeReading;
import org.gridcase.publicity.service.ObjectionFiling;
import org.gridcase.publicity.service.ObjectionFiling.Receipt;
import org.gridcase.publicity.service.ObjectionReading;
import org.gridcase.shared.FormPages;
import org.gridcase.shared.OtherLanguage;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A resident objects, and reads the answer, without an account and without a line of script. */
@Controller
@RequestMapping(NoticePages.ROOT)
class ObjectionPages {

    private static final String PUT_RIGHT = "putRight";

    static final String FOLLOW = NoticePages.ROOT + "/objections";

    private final NoticeReading notices;
    private final ObjectionFiling filing;
    private final ObjectionReading reading;
    private final ObjectionViews views;
    private final FormPages forms;

    ObjectionPages(
            NoticeReading notices,
            ObjectionFiling filing,
            ObjectionReading reading,
            ObjectionViews views,
            FormPages forms) {
        this.notices = notices;
        this.filing = filing;
        this.reading = reading;
        this.views = views;
        this.forms = forms;
    }

    @ModelAttribute("otherLanguage")
    String otherLanguage(HttpServletRequest request, Locale locale) {
        return OtherLanguage.of(request, locale);
    }

    @GetMapping("/{number}/objection")
    String form(@PathVariable String number, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("title", notices.frozen(number).content().title());
        return "publicity/objection";
    }

    /** The code is on this one answer only: nothing of it is in an address or a log. */
    @PostMapping("/{number}/objection")
    String object(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String contact,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        FormPages.keepNothing(response);
        try {
            Receipt receipt = filing.byResident(number, text, contact, request.getRemoteAddr());
            model.addAttribute("receipt", receipt.number().value());
            model.addAttribute("code", receipt.code().value());
            return "publicity/objection";
        } catch (Refusal refusal) {
            forms.refused(refusal, response, model, locale);
            model.addAttribute("text", text);
            model.addAttribute("contact", contact);
            return form(number, model);
        }
    }

    @GetMapping("/objections/{receipt}")
    String receipt(@PathVariable String receipt, Model model) {
        model.addAttribute("receipt", receipt);
        return "publicity/receipt";
    }

    @PostMapping("/objections/{receipt}")
    String follow(
            @PathVariable String receipt,
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        FormPages.keepNothing(response);
        try {
            model.addAttribute("answer", views.answer(reading.follow(receipt, code, request.getRemoteAddr()), locale));
            model.addAttribute("code", code);
        } catch (Refusal refusal) {
            forms.refused(refusal, response, model, locale);
        }
        return receipt(receipt, model);
    }

    /** The resident says whether it is put right; whoever has not the code does not get that far. */
    @PostMapping("/objections/{receipt}/check")
    String check(
            @PathVariable String receipt,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        String page = follow(receipt, code, model, request, response, locale);
        if (response.getStatus() != HttpServletResponse.SC_OK) {
            return page;
        }
        try {
            reading.checked(receipt, code, outcome.equals(PUT_RIGHT), reason);
        } catch (Refusal refusal) {
            forms.refused(refusal, response, model, locale);
            return page;
        }
        return follow(receipt, code, model, request, response, locale);
    }
}
