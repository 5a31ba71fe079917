package org.gridcase.call.domain;

import java.util.List;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.ListKind;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;

/**
 * Where the lists send a call. It follows from the cited entry and from who calls, and from nothing else: a closed call
 * replays to the same route years later.
 *
 * @param lead the unit that has to answer first; null when it is declined or the centre has to assign it
 * @param shares the parts of all units, the lead's first; empty likewise
 */
public record Routing(Route route, PlaceCode lead, List<UnitShare> shares) {

    public Routing {
        shares = List.copyOf(shares);
    }

    /**
     * @param entry the entry that is cited, or null: not listed
     * @param caller the town that calls, or the department that calls a town
     * @param town the town that the matter lies in
     */
    public static Routing of(Entry entry, PlaceCode caller, PlaceCode town) {
        if (entry == null) {
            return new Routing(Route.CENTRE, null, List.of());
        }
        if (entry.list() == ListKind.HANDED_DOWN && caller.level() == Level.TOWN) {
            return new Routing(Route.DECLINED, null, List.of());
        }
        Route route = entry.list() == ListKind.CORE ? Route.DEPARTMENT : Route.LEAD;
        return new Routing(route, entry.lead().at(town), sharesOf(entry, town));
    }

    /** Who does and pays what once the unit has the call: as its entry says, or all of it when none makes it the lead. */
    public static List<UnitShare> shares(Entry entry, PlaceCode lead, PlaceCode town) {
        return entry != null && entry.lead().at(town).equals(lead)
                ? sharesOf(entry, town)
                : List.of(UnitShare.alone(lead));
    }

    private static List<UnitShare> sharesOf(Entry entry, PlaceCode town) {
        return entry.shares().stream()
                .map(share -> new UnitShare(share.unit().at(town), share.role(), share.percent()))
                .toList();
    }
}
