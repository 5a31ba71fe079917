package org.gridcase.responsibility.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.domain.Amendment;
import org.gridcase.responsibility.domain.Amendment.Action;
import org.gridcase.responsibility.domain.ChangeState;
import org.gridcase.responsibility.persistence.ChangeRecord;
import org.gridcase.responsibility.persistence.ChangeRows;
import org.gridcase.responsibility.persistence.HearingRecord;
import org.gridcase.responsibility.persistence.HearingRows;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Person;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The proposals that the signed-in person may see. */
@Service
@Transactional(readOnly = true)
public class ListChangeReading {

    private static final int MOST = 100;
    private static final int LAST_PAGE = 10_000;

    private final CaseFiles cases;
    private final ChangeRows changes;
    private final HearingRows hearings;
    private final LastEntries last;
    private final Territory territory;

    ListChangeReading(
            CaseFiles cases, ChangeRows changes, HearingRows hearings, LastEntries last, Territory territory) {
        this.cases = cases;
        this.changes = changes;
        this.hearings = hearings;
        this.last = last;
        this.territory = territory;
    }

    /**
     * A proposal with all that was said to it.
     *
     * @param before what the entries said when it was made, by code; an entry that it adds has none
     */
    public record Shown(
            CaseFacts facts, ChangeRecord change, List<HearingRecord> hearings, Map<String, Entry> before) {}

    /** @throws Refusal (404) when there is no such proposal, or the person may not see it */
    public Shown one(String number) {
        CaseFacts facts = cases.visible(number);
        ChangeRecord change =
                changes.find(facts.number()).orElseThrow(() -> Refusal.notFound("listChange.unknown", number));
        Map<String, Entry> before = new HashMap<>();
        for (Amendment amendment : change.amendments()) {
            if (amendment.action() != Action.ADD) {
                last.base(change.district(), amendment).ifPresent(entry -> before.put(amendment.code(), entry));
            }
        }
        return new Shown(facts, change, hearings.of(facts.number()), before);
    }

    /**
     * Newest first.
     *
     * @param state only this one; null or blank for all
     */
    public List<ChangeRecord> list(String state, int page, int size) {
        if (page < 0 || page > LAST_PAGE) {
            throw Refusal.invalid("page", "casefile.filter.page", LAST_PAGE);
        }
        if (size < 1 || size > MOST) {
            throw Refusal.invalid("size", "casefile.filter.size", MOST);
        }
        Person person = territory.currentPerson();
        return changes.visible(person.territories(), person.units(), state(state), size, page * size);
    }

    private static ChangeState state(String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return ChangeState.find(code).orElseThrow(() -> Refusal.invalid("state", "listChange.state.unknown", code));
    }
}
