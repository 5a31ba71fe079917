package org.gridcase.responsibility.application;

import java.util.List;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.domain.EntryRules;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;
import org.springframework.stereotype.Component;

/** Whether entries may stand in a district's lists, by its rules and units of this moment. */
@Component
class ListChecks {

    private final Districts districts;

    ListChecks(Districts districts) {
        this.districts = districts;
    }

    /** @throws Refusal (400) for the first thing that is wrong, with the code of its entry in the field's name */
    void require(PlaceCode district, List<EntryContent> entries) {
        EntryRules rules = districts.rules(district);
        for (EntryContent entry : entries) {
            rules.breaches(entry).stream().findFirst().ifPresent(breach -> {
                throw Refusal.invalid(
                        "entries[" + entry.code() + "]." + breach.field(), breach.messageKey(), breach.getArguments());
            });
        }
    }
}
