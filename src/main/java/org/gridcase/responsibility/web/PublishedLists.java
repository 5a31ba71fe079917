package org.gridcase.responsibility.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.ListVersion;
import org.gridcase.responsibility.ResponsibilityLists;
import org.gridcase.responsibility.application.Districts;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Place;
import org.springframework.stereotype.Component;

/** The lists as the pages and the sheets ask for them: by what stands in an address. */
@Component
class PublishedLists {

    private static final Pattern DISTRICT = Pattern.compile("[0-9]{6}");

    private final ResponsibilityLists lists;
    private final Districts districts;
    private final AsOf asOf;
    private final Clock clock;

    PublishedLists(ResponsibilityLists lists, Districts districts, AsOf asOf, Clock clock) {
        this.lists = lists;
        this.districts = districts;
        this.asOf = asOf;
        this.clock = clock;
    }

    /**
     * When one looks.
     *
     * @param asked what leads to the same again: a day or an instant
     * @param now whether the lists are looked at as they stand; today is now
     */
    record Moment(Instant instant, LocalDate day, String asked, boolean now) {

        /** What an address ends with that leads to the same moment. */
        public String suffix() {
            return now ? "" : "?at=" + asked;
        }
    }

    /** @param at as everywhere in the API; blank: now */
    Moment moment(String at) {
        LocalDate today = LocalDate.now(clock);
        if (at.isBlank() || at.strip().equals(today.toString())) {
            return new Moment(clock.instant(), today, today.toString(), true);
        }
        Instant instant = asOf.read(at);
        return new Moment(instant, instant.atZone(clock.getZone()).toLocalDate(), at.strip(), false);
    }

    /** The districts that have lists. */
    List<Place> districts() {
        return lists.districts().stream()
                .map(code -> districts.require(code.value()))
                .toList();
    }

    /** @throws Refusal (404) when there is no such district */
    Place district(String code) {
        if (!DISTRICT.matcher(code).matches()) {
            throw Refusal.notFound("responsibility.district.unknown", code);
        }
        return districts.require(code);
    }

    Optional<ListVersion> version(Place district, Moment moment) {
        return lists.version(district.code(), moment.instant());
    }

    List<Entry> inForce(Place district, Moment moment) {
        return lists.inForce(district.code(), moment.instant());
    }

    /** @throws Refusal (404) when it is not in force */
    Entry inForce(Place district, String code, Moment moment) {
        return lists.inForce(district.code(), code, moment.instant())
                .orElseThrow(() -> Refusal.notFound("responsibility.entry.unknown", code));
    }

    /**
     * Oldest first.
     *
     * @throws Refusal (404) when the lists never had the entry
     */
    List<Entry> history(Place district, String code) {
        List<Entry> history = lists.history(district.code(), code);
        if (history.isEmpty()) {
            throw Refusal.notFound("responsibility.entry.unknown", code);
        }
        return history;
    }

    /**
     * The entries in force of one list or one unit, or of both at once.
     *
     * @param list code of the list, blank: all three
     * @param unit blank: every one
     * @throws Refusal (404) when there is none
     */
    List<Entry> chosen(Place district, Moment moment, String list, String unit) {
        Optional<ListKind> oneList = list.isBlank() ? Optional.empty() : Optional.of(kind(list));
        Optional<ListUnit> oneUnit = unit.isBlank() ? Optional.empty() : Optional.of(new ListUnit(unit));
        List<Entry> chosen = inForce(district, moment).stream()
                .filter(entry -> oneList.isEmpty() || entry.list() == oneList.get())
                .filter(entry -> oneUnit.isEmpty()
                        || entry.shares().stream()
                                .anyMatch(share -> share.unit().equals(oneUnit.get())))
                .toList();
        if (chosen.isEmpty()) {
            throw Refusal.notFound("responsibility.page.sheets.none");
        }
        return chosen;
    }

    private static ListKind kind(String list) {
        return ListKind.ofCode(list).orElseThrow(() -> Refusal.invalid("list", "responsibility.list.unknown", list));
    }
}
