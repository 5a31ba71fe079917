package org.gridcase.responsibility.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.web.EntryText.State;
import org.gridcase.responsibility.web.PublishedLists.Moment;
import org.gridcase.shared.OtherLanguage;
import org.gridcase.shared.Words;
import org.gridcase.territory.Place;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The three lists as pages. They are published: nobody signs in, and they work without a line of script. */
@Controller
@RequestMapping(ListPages.ROOT)
class ListPages {

    static final String ROOT = "/lists";

    private final PublishedLists lists;
    private final EntryTexts texts;
    private final Words words;

    ListPages(PublishedLists lists, EntryTexts texts, Words words) {
        this.lists = lists;
        this.texts = texts;
        this.words = words;
    }

    /** One of the three lists, with those of its entries that were looked for. */
    record Section(String code, String name, List<EntryText> entries) {}

    /** The same page in the other language. */
    @ModelAttribute("otherLanguage")
    String otherLanguage(HttpServletRequest request, Locale locale) {
        return OtherLanguage.of(request, locale);
    }

    /** @param district blank: the only one, or a page that asks which */
    @GetMapping
    String lists(
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String q,
            Model model,
            Locale locale) {
        Moment moment = lists.moment(at);
        List<Place> districts = lists.districts();
        model.addAttribute("districts", districts);
        if (!district.isBlank()) {
            show(lists.district(district), moment, q, model, locale);
        } else if (districts.size() == 1) {
            show(districts.get(0), moment, q, model, locale);
        }
        return "responsibility/lists";
    }

    /** For whoever shortens the address of an entry. */
    @GetMapping("/{district}")
    String district(@PathVariable String district) {
        return "redirect:" + ROOT + "?district=" + lists.district(district).code();
    }

    @GetMapping("/{district}/{code}")
    String entry(
            @PathVariable String district,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String at,
            Model model,
            Locale locale) {
        Place place = lists.district(district);
        Moment moment = lists.moment(at);
        List<EntryText> versions = texts.of(lists.history(place, code), moment.instant(), locale);
        model.addAttribute("district", place);
        model.addAttribute("moment", moment);
        model.addAttribute("entry", shown(versions));
        model.addAttribute("history", EntryHistory.of(versions));
        return "responsibility/entry";
    }

    private void show(Place district, Moment moment, String q, Model model, Locale locale) {
        List<EntryText> all = texts.of(lists.inForce(district, moment), moment.instant(), locale);
        // Between Chinese words people type the wide blank.
        List<String> wanted = Stream.of(q.toLowerCase(Locale.ROOT).split("[\\s\u3000]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<EntryText> found = all.stream().filter(entry -> entry.has(wanted)).toList();
        model.addAttribute("district", district);
        model.addAttribute("moment", moment);
        model.addAttribute("q", q.strip());
        lists.version(district, moment).ifPresent(version -> {
            model.addAttribute("version", version.number());
            model.addAttribute("versionFrom", texts.when(version.from()));
        });
        model.addAttribute("total", all.size());
        model.addAttribute("found", found.size());
        model.addAttribute("sections", sections(found, locale));
    }

    private List<Section> sections(List<EntryText> found, Locale locale) {
        var byList = found.stream().collect(Collectors.groupingBy(EntryText::list));
        return Arrays.stream(ListKind.values())
                .map(list -> new Section(
                        list.code(),
                        words.of("responsibility.list." + list.code(), list.label(), locale),
                        byList.getOrDefault(list.code(), List.of())))
                .toList();
    }

    /** What is in force; else what was last in force; else what will be first. */
    private static EntryText shown(List<EntryText> versions) {
        EntryText shown = versions.get(0);
        for (EntryText version : versions) {
            if (version.state() != State.COMING) {
                shown = version;
            }
        }
        return shown;
    }
}
