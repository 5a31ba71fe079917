package org.gridcase.call.service;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.gridcase.call.Calls;
import org.gridcase.call.MakeCall;
import org.gridcase.call.domain.Route;
import org.gridcase.call.domain.Routing;
import org.gridcase.call.persistence.CallRecord;
import org.gridcase.call.persistence.CallRows;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.NewCase;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.Matters;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the case of a call; the process is started by the caller or is the caller. */
@Service
@Transactional
public class CallIntake {

    private static final Set<String> URGENCIES = Set.of("ordinary", "urgent");
    private static final String OTHER = "other";
    private static final int MATTER = 40;
    private static final String FROM_TOWN = "town";
    private static final String FROM_DEPARTMENT = "department";

    private final CaseFiles cases;
    private final CallRows calls;
    private final CitedEntries entries;
    private final Territory territory;
    private final UnitNames names;
    private final Matters matters;
    private final Clock clock;

    CallIntake(
            CaseFiles cases,
            CallRows calls,
            CitedEntries entries,
            Territory territory,
            UnitNames names,
            Matters matters,
            Clock clock) {
        this.cases = cases;
        this.calls = calls;
        this.entries = entries;
        this.territory = territory;
        this.names = names;
        this.matters = matters;
        this.clock = clock;
    }

    /** A town officer calls, for a matter in the own town. */
    public CaseNumber openByOfficer(MakeCall call) {
        PlaceCode town = townOf(call);
        Person person = territory.person(call.madeBy()).orElseThrow(() -> Refusal.forbidden("call.townsOnly"));
        if (!person.posts().contains(new HeldPost(Post.TOWN_OFFICER, town))) {
            throw Refusal.forbidden("call.townsOnly");
        }
        return open(call);
    }

    /** The town in which the matter lies calls. */
    public CaseNumber open(MakeCall call) {
        return open(call, townOf(call));
    }

    CaseNumber open(MakeCall call, PlaceCode caller) {
        PlaceCode town = townOf(call);
        if (call.urgency() == null || !URGENCIES.contains(call.urgency())) {
            throw Refusal.invalid("urgency", "call.urgency.unknown", call.urgency());
        }
        String matter = matter(call);
        Entry entry = entries.inForce(town, "entry", call.entry()).orElse(null);
        Routing routing = Routing.of(entry, caller, town);
        CaseNumber number = cases.open(new NewCase(
                Calls.PROCESS,
                call.title(),
                call.description(),
                matter,
                PlaceCode.of(call.placeCode()),
                caller.level() == Level.TOWN ? FROM_TOWN : FROM_DEPARTMENT,
                call.evidenceUrl(),
                List.of(),
                clock.instant(),
                call.madeBy(),
                call.origin()));
        boolean declined = routing.route() == Route.DECLINED;
        calls.insert(new CallRecord(
                number,
                caller,
                town,
                call.urgency(),
                CitedEntries.cited(entry),
                entries.version(town),
                routing.route(),
                declined ? null : CitedEntries.cited(entry),
                routing.lead(),
                false,
                declined ? CallResult.DECLINED : null));
        recordRoute(number, caller, entry, routing);
        return number;
    }

    private void recordRoute(CaseNumber number, PlaceCode caller, Entry entry, Routing routing) {
        cases.openTo(number, caller, "call.open.called");
        switch (routing.route()) {
            case DECLINED ->
                cases.record(number, TimelineEntry.byService("callDeclined", null, entry.code(), entry.title()));
            case CENTRE -> cases.record(number, TimelineEntry.byService("callNotListed", null));
            default ->
                cases.record(
                        number,
                        TimelineEntry.byService(
                                "callRouted", null, entry.code(), entry.title(), names.of(routing.lead())));
        }
    }

    /** The lists know the same matters: with another one, what is not listed could never be assigned. */
    private String matter(MakeCall call) {
        String matter = FreeText.optionalLine("matter", call.matter(), MATTER);
        if (matter == null) {
            return OTHER;
        }
        if (!matters.codes().contains(matter)) {
            throw Refusal.invalid("matter", "responsibility.matter.unknown", matter);
        }
        return matter;
    }

    private static PlaceCode townOf(MakeCall call) {
        return PlaceCode.of(call.placeCode())
                .at(Level.TOWN)
                .orElseThrow(() -> Refusal.invalid("placeCode", "call.place.tooWide", call.placeCode()));
    }
}
