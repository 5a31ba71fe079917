package org.gridcase.monitor.web;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.monitor.service.MonitorScope;
import org.gridcase.monitor.service.Stuck.HolderCount;
import org.gridcase.territory.Level;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;

/** Where the cases behind the numbers of what is stuck are listed: of the kind and for the reason that are looked at. */
final class StuckLinks {

    private final MonitorScope scope;
    private final String reason;
    private final CasesLink all;
    private final Set<PlaceCode> below;

    /** @param reason empty: all, as for the kind */
    StuckLinks(MonitorScope scope, String kind, String reason) {
        this.scope = scope;
        this.reason = reason.isBlank() ? CaseListQuery.ANY : reason;
        this.all = CasesLink.in(scope).with("kind", kind);
        this.below = scope.below().stream().map(Place::code).collect(Collectors.toCollection(HashSet::new));
    }

    public String all() {
        return asked().path();
    }

    public String reason(String code) {
        return all.with("stuck", code).path();
    }

    public String kind(String code) {
        return asked().with("kind", code).path();
    }

    public String holder(HolderCount one) {
        return asked().with("holder", one.post() + "." + one.place()).path();
    }

    /** What lies at a place that is no part of what is looked at names none: it lies at that very place. */
    public String place(String code) {
        PlaceCode at = PlaceCode.of(code);
        boolean whole = scope.places().isEmpty() ? at.level() == Level.TOWN : below.contains(at);
        return asked().part(scope, at, !whole).path();
    }

    private CasesLink asked() {
        return all.with("stuck", reason);
    }
}
