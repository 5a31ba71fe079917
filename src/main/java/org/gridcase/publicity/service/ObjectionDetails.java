package org.gridcase.publicity.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gridcase.casefile.CaseDetails;
import org.gridcase.casefile.CaseNumber;
import org.springframework.stereotype.Component;

/** The words for what stands in the case of an objection; its matter is the kind of the notice. */
@Component
class ObjectionDetails implements CaseDetails {

    @Override
    public String kind() {
        return PublicPeriods.OBJECTION;
    }

    @Override
    public Map<CaseNumber, List<Detail>> of(Collection<CaseNumber> numbers) {
        return Map.of();
    }

    @Override
    public String messageKey(String field, String value) {
        return switch (field) {
            case "matter" -> "noticeKind." + value;
            case "source" -> "objectionSource." + value;
            default -> field + "." + value;
        };
    }
}
