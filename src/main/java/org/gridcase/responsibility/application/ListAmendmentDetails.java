package org.gridcase.responsibility.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.casefile.CaseDetails;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.responsibility.ListAmendments;
import org.gridcase.responsibility.domain.Opinion;
import org.gridcase.responsibility.persistence.ChangeRecord;
import org.gridcase.responsibility.persistence.ChangeRows;
import org.gridcase.responsibility.persistence.HearingRecord;
import org.gridcase.responsibility.persistence.HearingRows;
import org.springframework.stereotype.Component;

/** What a proposal adds to its case where it is shown in short; entry by entry it is in the API of the proposals. */
@Component
class ListAmendmentDetails implements CaseDetails {

    private static final String STATE = "changeState";

    private final ChangeRows changes;
    private final HearingRows hearings;

    ListAmendmentDetails(ChangeRows changes, HearingRows hearings) {
        this.changes = changes;
        this.hearings = hearings;
    }

    @Override
    public String kind() {
        return ListAmendments.PROCESS;
    }

    @Override
    public Map<CaseNumber, List<Detail>> of(Collection<CaseNumber> numbers) {
        List<HearingRecord> asked = hearings.all(numbers);
        Map<CaseNumber, List<Detail>> details = new HashMap<>();
        for (ChangeRecord change : changes.all(numbers)) {
            details.put(change.number(), detailsOf(change, asked));
        }
        return details;
    }

    @Override
    public String messageKey(String field, String value) {
        return switch (field) {
            case "source" -> "listOrigin." + value;
            case STATE -> "listChangeState." + value;
            default -> field + "." + value;
        };
    }

    private static List<Detail> detailsOf(ChangeRecord change, List<HearingRecord> asked) {
        List<HearingRecord> ofTheRound = asked.stream()
                .filter(hearing -> hearing.number().equals(change.number()) && hearing.round() == change.round())
                .toList();
        List<Detail> details = new ArrayList<>();
        details.add(new Detail(STATE, change.state().code()));
        details.add(new Detail("entries", change.amendments().size()));
        details.add(new Detail("round", change.round()));
        details.add(new Detail("units", ofTheRound.size()));
        details.add(new Detail(
                "objections",
                ofTheRound.stream()
                        .filter(hearing -> hearing.opinion() == Opinion.OBJECT)
                        .count()));
        if (change.inForceFrom() != null) {
            details.add(new Detail("inForceFrom", change.inForceFrom()));
        }
        return details;
    }
}
