package org.gridcase.monitor.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gridcase.monitor.domain.CaseFilter;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.monitor.service.CaseKinds;
import org.gridcase.monitor.service.CaseKinds.Kind;
import org.gridcase.monitor.service.CaseList;
import org.gridcase.monitor.service.CaseListing;
import org.gridcase.monitor.service.CockpitOfCases;
import org.gridcase.monitor.service.HolderNames;
import org.gridcase.monitor.service.MonitorScope;
import org.gridcase.monitor.web.CaseListView.Chip;
import org.gridcase.shared.Words;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Puts what was asked for into words, and into the addresses of the pages beside it. */
@Component
class CaseListViews {

    private static final List<String> LEVELS =
            List.of("building", "grid", "station", "community", "town", "department", "district");

    /** What the form itself asks for. */
    private static final Set<String> IN_FORM =
            Set.of("kind", "matter", "level", "status", "overdue", "from", "to", "period");

    private final CaseList cases;
    private final CaseKinds kinds;
    private final CockpitOfCases cockpit;
    private final Territory territory;
    private final HolderNames names;
    private final FigureChips figureChips;
    private final Words words;
    private final Clock clock;

    CaseListViews(
            CaseList cases,
            CaseKinds kinds,
            CockpitOfCases cockpit,
            Territory territory,
            HolderNames names,
            FigureChips figureChips,
            Words words,
            Clock clock) {
        this.cases = cases;
        this.kinds = kinds;
        this.cockpit = cockpit;
        this.territory = territory;
        this.names = names;
        this.figureChips = figureChips;
        this.words = words;
        this.clock = clock;
    }

    /** What an address asks for; without a period, whenever it was reported. */
    CaseFilter filter(MonitorQuery query, CaseListQuery filter) {
        boolean timed = given(query.period()) || given(query.from()) || given(query.to());
        LocalDate today = LocalDate.now(clock);
        return filter.filter(timed ? query.period(today) : null, today);
    }

    CaseListView of(MonitorScope scope, MonitorQuery query, CaseListQuery filter, int page, Locale locale) {
        CaseFilter asked = filter(query, filter);
        CaseListing list = cases.of(scope, asked, page);
        Map<String, String> parameters = parameters(query, filter);
        CasesLink here = CasesLink.of(parameters);
        Map<String, String> hidden = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (given(value) && !IN_FORM.contains(name)) {
                hidden.put(name, value);
            }
        });
        long after = (page + 1L) * list.size();
        return new CaseListView(
                list,
                chips(asked, here, locale),
                kinds.all(),
                kinds.matters(),
                LEVELS.stream()
                        .map(level -> new Kind(level, word("case.level." + level, locale)))
                        .toList(),
                hidden,
                here.path(),
                page > 0 ? here.with("page", page - 1).path() : null,
                after < list.cases() ? here.with("page", page + 1).path() : null,
                list.counted() == null || list.counted() == list.cases()
                        ? null
                        : figureChips.counted(list.counted(), list.cases(), locale),
                cockpit.isOpen(),
                asked.turn() != null && asked.turn().person() != null);
    }

    private static Map<String, String> parameters(MonitorQuery query, CaseListQuery filter) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("place", query.place());
        all.put("part", filter.part());
        all.put("only", filter.only());
        all.put("kind", filter.kind());
        all.put("matter", filter.matter());
        all.put("level", filter.level());
        all.put("status", filter.status());
        all.put("period", query.period());
        all.put("from", query.from());
        all.put("to", query.to());
        all.put("post", filter.post());
        all.put("seat", filter.seat());
        all.put("person", filter.person());
        all.put("unclaimed", filter.unclaimed());
        all.put("overdue", filter.overdue());
        all.put("counted", filter.counted());
        all.put("cluster", filter.cluster());
        all.put("figure", filter.figure());
        all.put("side", filter.side());
        all.put("key", filter.key());
        all.put("since", filter.since());
        all.put("until", filter.until());
        all.put("stuck", filter.stuck());
        all.put("holder", filter.holder());
        return all;
    }

    /** What was asked for, in words. */
    List<String> words(CaseFilter asked, Locale locale) {
        return chips(asked, CasesLink.of(Map.of()), locale).stream()
                .map(Chip::label)
                .toList();
    }

    private List<Chip> chips(CaseFilter asked, CasesLink here, Locale locale) {
        List<Chip> chips = new ArrayList<>();
        Chips one = (label, names) -> {
            CasesLink without = here;
            for (String name : names) {
                without = without.with(name, null);
            }
            chips.add(new Chip(label, without.path()));
        };
        if (asked.part() != null) {
            String key = asked.only() ? "monitor.cases.chip.only" : "monitor.cases.chip.part";
            one.add(text(key, locale, name(asked.part())), "part", "only");
        }
        if (asked.kind() != null) {
            one.add(word("case.kind." + asked.kind(), locale), "kind");
        }
        if (asked.matter() != null) {
            one.add(text("monitor.cases.chip.matter", locale, matter(asked, locale)), "matter");
        }
        if (asked.stage() != null) {
            one.add(text("monitor.cases.chip.level", locale, word("case.level." + asked.stage(), locale)), "level");
        }
        if (asked.open() != null) {
            one.add(word(asked.open() ? "monitor.cases.open" : "monitor.cases.closed", locale), "status");
        }
        MonitorPeriod period = asked.reported();
        if (period != null) {
            String days = period.from() + " — " + period.lastDay();
            one.add(text("monitor.cases.chip.reported", locale, days), "from", "to", "period", "cluster");
        }
        if (asked.turn() != null) {
            turn(asked.turn(), one, locale);
        }
        if (asked.overdue()) {
            one.add(word("monitor.cases.overdue", locale), "overdue");
        }
        if (asked.counted()) {
            one.add(word("monitor.cases.chip.counted", locale), "counted");
        }
        if (asked.cluster() != null) {
            one.add(word("monitor.cases.chip.cluster", locale), "cluster");
        }
        if (asked.facts() != null) {
            one.add(figureChips.of(asked.facts(), locale), "figure", "side", "key", "since", "until");
        }
        if (asked.stuck() != null) {
            stuck(asked.stuck(), one, locale);
        }
        return chips;
    }

    private void turn(CaseFilter.Turn turn, Chips one, Locale locale) {
        if (turn.post() != null || turn.seat() != null) {
            String holder = Stream.of(
                            Optional.ofNullable(turn.seat()).map(this::name),
                            Optional.ofNullable(turn.post()).map(post -> post(post, locale)),
                            Optional.ofNullable(turn.person()).map(names::person))
                    .flatMap(Optional::stream)
                    .reduce((first, second) -> first + " " + second)
                    .orElseThrow();
            one.add(text("monitor.cases.chip.turn", locale, holder), "post", "seat", "person");
        }
        if (turn.unclaimed()) {
            one.add(word("monitor.cases.unclaimed", locale), "unclaimed");
        }
    }

    private void stuck(CaseFilter.Stuck stuck, Chips one, Locale locale) {
        one.add(
                stuck.reason() == null
                        ? word("monitor.cases.chip.stuck", locale)
                        : text(
                                "monitor.cases.chip.stuckFor",
                                locale,
                                word("monitor.stuck.reason." + stuck.reason().code(), locale)),
                "stuck",
                "holder");
        if (stuck.post() != null) {
            String holder = name(stuck.seat()) + " " + post(stuck.post(), locale);
            one.add(text("monitor.cases.chip.holder", locale, holder), "holder");
        }
    }

    @FunctionalInterface
    private interface Chips {

        /** @param names of the parameters that ask for it */
        void add(String label, String... names);
    }

    private String matter(CaseFilter asked, Locale locale) {
        String label = asked.kind() == null ? null : kinds.matter(asked.kind(), asked.matter());
        return label == null ? words.of("matter." + asked.matter(), asked.matter(), locale) : label;
    }

    private String post(Post post, Locale locale) {
        return words.of("case.post." + post.code(), post.label(), locale);
    }

    private String name(PlaceCode place) {
        return territory.find(place).map(Place::path).orElse(place.value());
    }

    private String text(String key, Locale locale, String argument) {
        return words.text(key, key, List.of(argument), locale);
    }

    private String word(String key, Locale locale) {
        return words.of(key, key, locale);
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
