package org.gridcase.call.service;

import java.time.Clock;
import java.util.Optional;
import org.gridcase.call.persistence.CallRecord.Cited;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.ListVersion;
import org.gridcase.responsibility.ResponsibilityLists;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;
import org.springframework.stereotype.Component;

/** Finds the entries that calls and refusals cite. */
@Component
class CitedEntries {

    private static final int CODE = 40;

    private final ResponsibilityLists lists;
    private final Clock clock;

    CitedEntries(ResponsibilityLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * The entry in force under this code; empty when none is cited.
     *
     * @throws Refusal when something is cited that is not in force
     */
    Optional<Entry> inForce(PlaceCode anywhere, String field, String code) {
        String cited = FreeText.optionalLine(field, code, CODE);
        if (cited == null) {
            return Optional.empty();
        }
        Optional<Entry> entry = find(anywhere, cited);
        if (entry.isEmpty()) {
            throw Refusal.invalid(field, "call.entry.unknown", cited);
        }
        return entry;
    }

    /** The same when it may be anything. */
    Optional<Entry> find(PlaceCode anywhere, String cited) {
        return cited == null ? Optional.empty() : lists.inForce(district(anywhere), cited, clock.instant());
    }

    /** What the call is handled by, in the version that was cited, whatever the lists say today. */
    Optional<Entry> of(PlaceCode anywhere, Cited cited) {
        return cited == null
                ? Optional.empty()
                : lists.history(district(anywhere), cited.code()).stream()
                        .filter(entry -> entry.id() == cited.id())
                        .findFirst();
    }

    /** What the lists say last under the code that was cited, be it in force, ended or yet to come. */
    Optional<Entry> last(PlaceCode anywhere, Cited cited) {
        return cited == null
                ? Optional.empty()
                : lists.history(district(anywhere), cited.code()).stream().reduce((earlier, later) -> later);
    }

    /** Number of the version of the district's lists in force, or null before it has any. */
    Integer version(PlaceCode anywhere) {
        return lists.version(district(anywhere), clock.instant())
                .map(ListVersion::number)
                .orElse(null);
    }

    static Cited cited(Entry entry) {
        return entry == null ? null : new Cited(entry.id(), entry.code());
    }

    static PlaceCode district(PlaceCode anywhere) {
        return anywhere.at(Level.DISTRICT).orElseThrow();
    }
}
