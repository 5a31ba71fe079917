package org.gridcase.publicity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import org.gridcase.document.QrSvg;
import org.gridcase.publicity.Promptness;
import org.gridcase.publicity.service.NoticeReading;
import org.gridcase.publicity.web.NoticeViews.WholeView;
import org.gridcase.shared.OtherLanguage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The notices as pages for everybody: nobody signs in, and they work without a line of script. */
@Controller
@RequestMapping(NoticePages.ROOT)
class NoticePages {

    static final String ROOT = "/notices";

    private final NoticeReading reading;
    private final NoticeViews views;

    NoticePages(NoticeReading reading, NoticeViews views) {
        this.reading = reading;
        this.views = views;
    }

    /** The same page in the other language. */
    @ModelAttribute("otherLanguage")
    String otherLanguage(HttpServletRequest request, Locale locale) {
        return OtherLanguage.of(request, locale);
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String promptness,
            @RequestParam(defaultValue = "shown") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale locale) {
        NoticeQuery query = new NoticeQuery(place, promptness, state, q.strip(), page);
        NoticeReading.Page found = reading.page(query.filter(), page, NoticeQuery.SIZE);
        model.addAttribute("query", query);
        model.addAttribute("total", found.total());
        model.addAttribute("more", (page + 1L) * NoticeQuery.SIZE < found.total());
        model.addAttribute(
                "notices",
                found.notices().stream().map(one -> views.notice(one, locale)).toList());
        model.addAttribute("places", reading.places().stream().map(views::label).toList());
        model.addAttribute(
                "classes",
                Arrays.stream(Promptness.values())
                        .map(one -> views.word(one.word(), one.code(), locale))
                        .toList());
        return "publicity/notices";
    }

    @GetMapping("/{number}")
    String notice(@PathVariable String number, Model model, Locale locale) {
        WholeView whole = views.whole(reading.one(number), locale);
        model.addAttribute("whole", whole);
        model.addAttribute("notice", whole.notice());
        model.addAttribute("qr", QrSvg.of(whole.notice().address()));
        return "publicity/notice";
    }
}
