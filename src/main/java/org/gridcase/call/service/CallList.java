package org.gridcase.call.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gridcase.call.persistence.CallSearch;
import org.gridcase.call.persistence.CallSearch.Found;
import org.gridcase.call.persistence.CallSearch.Row;
import org.gridcase.call.persistence.CallSearch.State;
import org.gridcase.call.persistence.CallSearch.Wanted;
import org.gridcase.call.service.CallReading.CallView;
import org.gridcase.call.service.CallReading.UnitView;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Words;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calls that the signed-in person may see, a page at a time. */
@Service
@Transactional(readOnly = true)
public class CallList {

    private static final int LAST_PAGE = 100_000;
    private static final int UNIT = 20;

    private final CallSearch search;
    private final Territory territory;
    private final UnitNames names;
    private final Words words;
    private final Clock clock;

    CallList(CallSearch search, Territory territory, UnitNames names, Words words, Clock clock) {
        this.search = search;
        this.territory = territory;
        this.names = names;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param entry code of the cited entry; null: not listed
     * @param holder the unit whose turn it is, and the person who has taken it up; null when it is closed
     * @param stateLabel what has come of it, or where it is, in words
     */
    public record Item(
            String caseNumber,
            String title,
            String entry,
            UnitView caller,
            UnitView lead,
            String holder,
            String urgency,
            String status,
            String result,
            String stateLabel,
            Instant madeAt,
            Instant dueAt,
            boolean overdue) {}

    public record Page(List<Item> items, int page, int size, long total) {}

    /**
     * @param state {@code open}, {@code overdue}, {@code closed}; null or blank: all
     * @param unit code of a unit that called, was called or has a part; null or blank: any
     * @param own only what concerns the units for which the person works
     * @throws Refusal when one of these is not what it should be
     */
    public Page page(String state, String unit, boolean own, int page) {
        if (page < 0 || page > LAST_PAGE) {
            throw Refusal.invalid("page", "call.filter.page", LAST_PAGE);
        }
        Person person = territory.currentPerson();
        String asked = FreeText.optionalLine("unit", unit, UNIT);
        Set<PlaceCode> units = own ? person.units() : asked == null ? Set.of() : Set.of(PlaceCode.of(asked));
        Found found = own && units.isEmpty()
                ? new Found(List.of(), 0)
                : search.find(new Wanted(state(state), units, null, page), person);
        return new Page(found.rows().stream().map(this::item).toList(), page, CallSearch.PAGE, found.total());
    }

    /** A call, or a part of one, that the person may see. */
    public Item one(CallView call) {
        return call.call() == null ? call(call.caseNumber()) : part(call);
    }

    private Item part(CallView part) {
        boolean closed = part.status().equals("closed");
        String state = part.parts().get(0).state();
        return new Item(
                part.caseNumber(),
                part.title(),
                part.entry(),
                part.caller(),
                part.lead(),
                null,
                part.urgency(),
                part.status(),
                null,
                words.of("partState." + state, state, LocaleContextHolder.getLocale()),
                null,
                part.dueAt(),
                !closed && part.dueAt() != null && part.dueAt().isBefore(clock.instant()));
    }

    private Item call(String number) {
        Wanted wanted = new Wanted(State.ALL, Set.of(), new CaseNumber(number), 0);
        return search.find(wanted, territory.currentPerson()).rows().stream()
                .findFirst()
                .map(this::item)
                .orElseThrow(() -> Refusal.notFound("casefile.notFound", number));
    }

    /** The name of a unit by which the list is narrowed; as it was asked for when there is none. */
    public String unitName(String code) {
        return code == null || code.isBlank() ? "" : names.of(PlaceCode.of(code));
    }

    private static State state(String state) {
        if (state == null || state.isBlank()) {
            return State.ALL;
        }
        return switch (state) {
            case "open" -> State.OPEN;
            case "overdue" -> State.OVERDUE;
            case "closed" -> State.CLOSED;
            default -> throw Refusal.invalid("state", "call.filter.state", state);
        };
    }

    private Item item(Row row) {
        boolean closed = row.status().equals("closed");
        Locale locale = LocaleContextHolder.getLocale();
        String key = closed ? "callResult." + row.result() : "case.status." + row.status();
        return new Item(
                row.number().value(),
                row.title(),
                row.entry(),
                unit(row.caller()),
                unit(row.lead()),
                closed ? null : holder(row),
                row.urgency(),
                row.status(),
                row.result(),
                words.of(key, row.status(), locale),
                row.madeAt(),
                closed ? null : row.dueAt(),
                row.overdue());
    }

    private String holder(Row row) {
        if (row.holderPlace() == null) {
            return null;
        }
        String unit = names.of(row.holderPlace());
        return row.holderUsername() == null
                ? unit
                : unit + " · "
                        + territory
                                .person(row.holderUsername())
                                .map(Person::name)
                                .orElse(row.holderUsername());
    }

    private UnitView unit(PlaceCode code) {
        return code == null ? null : new UnitView(code.value(), names.of(code));
    }
}
