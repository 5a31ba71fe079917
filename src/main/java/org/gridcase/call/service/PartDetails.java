package org.gridcase.call.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.call.Calls;
import org.gridcase.call.persistence.PartRecord;
import org.gridcase.call.persistence.PartRows;
import org.gridcase.casefile.CaseDetails;
import org.gridcase.casefile.CaseNumber;
import org.springframework.stereotype.Component;

/** What a partner's part adds to its case where it is shown. */
@Component
class PartDetails implements CaseDetails {

    private final PartRows parts;
    private final UnitNames names;

    PartDetails(PartRows parts, UnitNames names) {
        this.parts = parts;
        this.names = names;
    }

    @Override
    public String kind() {
        return Calls.PART;
    }

    @Override
    public Map<CaseNumber, List<Detail>> of(Collection<CaseNumber> numbers) {
        Map<CaseNumber, List<Detail>> details = new HashMap<>();
        for (PartRecord part : parts.findAll(numbers)) {
            details.put(
                    part.number(),
                    List.of(
                            new Detail("call", part.call().value()),
                            new Detail("unit", names.of(part.unit())),
                            new Detail("share", part.percent()),
                            new Detail("partState", part.state().code())));
        }
        return details;
    }

    @Override
    public String messageKey(String field, String value) {
        return field + "." + value;
    }
}
