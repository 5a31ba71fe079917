package org.gridcase.responsibility.application;

import java.time.Clock;
import java.time.Instant;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.ListAmendments;
import org.gridcase.responsibility.ListChange;
import org.gridcase.responsibility.ProposedChange;
import org.gridcase.responsibility.ProposedChange.Origin;
import org.gridcase.responsibility.ResponsibilityLists;
import org.gridcase.responsibility.domain.ListDifference;
import org.gridcase.responsibility.persistence.ListTables;
import org.gridcase.responsibility.persistence.ListTables.Decision;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.csv.FileProblems;
import org.gridcase.territory.PlaceCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the lists of a district in from a file: all of it or nothing. The first file founds the lists and is in force at
 * once. Any later one changes nothing by itself: how it differs becomes a proposal like everybody's, which the units hear
 * and the district decides.
 */
@Service
public class ListImport {

    private static final int LONGEST_REASON = 1_000;

    private final ResponsibilityLists lists;
    private final ListTables tables;
    private final Districts districts;
    private final ListAmendments amendments;
    private final Clock clock;

    ListImport(
            ResponsibilityLists lists, ListTables tables, Districts districts, ListAmendments amendments, Clock clock) {
        this.lists = lists;
        this.tables = tables;
        this.districts = districts;
        this.amendments = amendments;
        this.clock = clock;
    }

    /** @throws Refusal when something other than the file is wrong; what is wrong in the file is in the outcome */
    @Transactional
    public ListOutcome run(ListRequest request, String by) {
        PlaceCode district = districts.require(request.district()).code();
        if (request.file() == null) {
            throw Refusal.invalid("file", "responsibility.import.noFile");
        }
        FileProblems problems = new FileProblems();
        ListFile file = ListFile.read(request.file(), districts.rules(district), problems);
        if (!problems.none()) {
            return ListOutcome.refused(file.charset(), problems);
        }
        tables.hold(district);
        Instant now = clock.instant();
        ListChange change = ListDifference.between(
                district,
                lists.inForce(district, now).stream().map(Entry::content).toList(),
                file.entries());
        if (!tables.isFounded(district)) {
            int version =
                    tables.decide(change, new Decision(now, now, by, null)).number();
            return ListOutcome.founded(version, change, file.charset());
        }
        return change.isEmpty()
                ? ListOutcome.unchanged(change, file.charset())
                : propose(change, request.reason(), by, file.charset());
    }

    private ListOutcome propose(ListChange change, String reason, String by, String charset) {
        String why = FreeText.required("reason", reason, LONGEST_REASON);
        return ListOutcome.proposed(
                amendments.propose(new ProposedChange(change, why, Origin.IMPORT), by), change, charset);
    }
}
