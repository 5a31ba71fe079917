package org.gridcase.responsibility.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.ResponsibilityLists;
import org.gridcase.responsibility.application.Districts;
import org.gridcase.responsibility.web.ListViews.EntryView;
import org.gridcase.responsibility.web.ListViews.ListsView;
import org.gridcase.responsibility.web.ListViews.VersionView;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists are published: anybody may read them, signed in or not. */
@RestController
@Tag(name = "responsibility lists", description = "三张清单: who holds which power, who helps, who pays")
@RequestMapping("/api/responsibility-lists/{district}")
class ListApi {

    private final ResponsibilityLists lists;
    private final Districts districts;
    private final ListViews views;
    private final AsOf asOf;

    ListApi(ResponsibilityLists lists, Districts districts, ListViews views, AsOf asOf) {
        this.lists = lists;
        this.districts = districts;
        this.views = views;
        this.asOf = asOf;
    }

    @GetMapping
    @Operation(summary = "The three lists as of an instant", description = """
                    `at` is `2026-11-22` (the end of that day) or an instant such as `2026-11-22T10:00:00+08:00`; without \
                    it, now. `list` is `core`, `handed-down` or `shared`; `q` is part of what an entry says. What was in \
                    force at an instant of the past never changes.""")
    ListsView lists(
            @PathVariable String district,
            @RequestParam(required = false) String at,
            @RequestParam(required = false) String list,
            @RequestParam(defaultValue = "") String q,
            Locale locale) {
        Place place = districts.require(district);
        Instant instant = asOf.read(at);
        ListKind kind = list == null || list.isBlank() ? null : kind(list);
        List<Entry> entries = lists.inForce(place.code(), instant).stream()
                .filter(entry -> kind == null || entry.list() == kind)
                .filter(entry -> says(entry, q.strip()))
                .toList();
        return views.lists(place, instant, lists.version(place.code(), instant).orElse(null), entries, locale);
    }

    @GetMapping("/versions")
    @Operation(summary = "Every version of the lists that was decided, the first one first")
    List<VersionView> versions(@PathVariable String district) {
        return lists.versions(districts.require(district).code()).stream()
                .map(views::version)
                .toList();
    }

    @GetMapping("/entries/{code}")
    @Operation(summary = "One entry as of an instant")
    EntryView entry(
            @PathVariable String district,
            @PathVariable String code,
            @RequestParam(required = false) String at,
            Locale locale) {
        PlaceCode place = districts.require(district).code();
        return lists.inForce(place, code, asOf.read(at))
                .map(entry -> views.entries(List.of(entry), locale).get(0))
                .orElseThrow(() -> Refusal.notFound("responsibility.entry.unknown", code));
    }

    @GetMapping("/entries/{code}/history")
    @Operation(summary = "Everything the lists ever said under a code, and what is decided for later, oldest first")
    List<EntryView> history(@PathVariable String district, @PathVariable String code, Locale locale) {
        List<Entry> history = lists.history(districts.require(district).code(), code);
        if (history.isEmpty()) {
            throw Refusal.notFound("responsibility.entry.unknown", code);
        }
        return views.entries(history, locale);
    }

    private static ListKind kind(String code) {
        return ListKind.ofCode(code).orElseThrow(() -> Refusal.invalid("list", "responsibility.list.unknown", code));
    }

    private static boolean says(Entry entry, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return Stream.of(
                        entry.code(),
                        entry.title(),
                        entry.legalBasis(),
                        entry.expected(),
                        entry.punished(),
                        entry.means())
                .anyMatch(said -> said.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
