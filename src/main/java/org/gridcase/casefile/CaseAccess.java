package org.gridcase.casefile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gridcase.engine.CallingSystem;
import org.gridcase.engine.WorkerAccounts;
import org.gridcase.engine.WorkerBriefing;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may look at which case: people in post at its place or above, the people of units that were called to it, and
 * those who have a part in it themselves. A case
 * that one may not see does not exist for one: 404, as for a number never given.
 */
@Component
class CaseAccess {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{6}-[0-9]{4}-[0-9]{6,12}");

    private final CaseRows rows;
    private final CaseUnitRows units;
    private final CaseReaderRows readers;
    private final Territory territory;

    /** Asked for late: who briefs reads cases. */
    private final ObjectProvider<WorkerBriefing> briefings;

    CaseAccess(
            CaseRows rows,
            CaseUnitRows units,
            CaseReaderRows readers,
            Territory territory,
            ObjectProvider<WorkerBriefing> briefings) {
        this.rows = rows;
        this.units = units;
        this.readers = readers;
        this.territory = territory;
        this.briefings = briefings;
    }

    Seen see(String number) {
        return find(number).orElseThrow(() -> Refusal.notFound("casefile.notFound", number));
    }

    /** The case, when there is one and the signed-in person may see it. */
    Optional<Seen> find(String number) {
        Person person = reader();
        if (!NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        return rows.find(new CaseNumber(number))
                .filter(facts -> person.sees(facts.place())
                        || units.isOpenTo(facts.number(), person.units())
                        || readers.isOpenTo(facts.number(), person.username()))
                .filter(facts -> CallingSystem.unit().isEmpty() || isWorkOfSystems(facts.kind()))
                .map(facts -> new Seen(facts, person));
    }

    private Person reader() {
        return CallingSystem.unit().map(CaseAccess::officerOf).orElseGet(territory::currentPerson);
    }

    /** Cases of the kinds in which systems have tasks. The unit's other cases are for its people. */
    private boolean isWorkOfSystems(String kind) {
        return briefings.stream().anyMatch(briefing -> briefing.processes().contains(kind));
    }

    /** A department's own system sees of its work what its officers see. */
    private static Person officerOf(String unit) {
        PlaceCode place = PlaceCode.of(unit);
        String username = WorkerAccounts.usernameOf(unit);
        return new Person(username, username, List.of(new HeldPost(Post.actingFor(place), place)));
    }

    record Seen(CaseFacts facts, Person person) {}
}
