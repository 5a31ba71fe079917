package org.gridcase.casefile;

import java.util.regex.Pattern;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Person;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Who may look at which case. A case that one may not see does not exist for one: 404, as for a number never given. */
@Component
class CaseAccess {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{6}-[0-9]{4}-[0-9]{6,12}");

    private final CaseRows rows;
    private final Territory territory;

    CaseAccess(CaseRows rows, Territory territory) {
        this.rows = rows;
        this.territory = territory;
    }

    Seen see(String number) {
        Person person = territory.currentPerson();
        if (!NUMBER.matcher(number).matches()) {
            throw Refusal.notFound("casefile.notFound", number);
        }
        return rows.find(new CaseNumber(number))
                .filter(facts -> person.sees(facts.place()))
                .map(facts -> new Seen(facts, person))
                .orElseThrow(() -> Refusal.notFound("casefile.notFound", number));
    }

    record Seen(CaseFacts facts, Person person) {}
}
