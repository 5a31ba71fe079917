package org.gridcase.rectification.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseDetails;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.rectification.Rectifications;
import org.gridcase.rectification.persistence.RectificationRecord;
import org.gridcase.rectification.persistence.RectificationRows;
import org.springframework.stereotype.Component;

/** What a rectification adds to its case where it is shown. */
@Component
class RectificationDetails implements CaseDetails {

    private final RectificationRows problems;
    private final RectificationRecords names;

    RectificationDetails(RectificationRows problems, RectificationRecords names) {
        this.problems = problems;
        this.names = names;
    }

    @Override
    public String kind() {
        return Rectifications.PROCESS;
    }

    @Override
    public Map<CaseNumber, List<Detail>> of(Collection<CaseNumber> numbers) {
        return problems.all(numbers).stream().collect(Collectors.toMap(RectificationRecord::number, this::detailsOf));
    }

    private List<Detail> detailsOf(RectificationRecord problem) {
        List<Detail> details = new ArrayList<>();
        details.add(new Detail("rectificationUnit", names.name(problem.unit())));
        if (problem.dueOn() != null) {
            details.add(new Detail("rectifyBy", problem.dueOn().toString()));
        }
        if (problem.wantedOn() != null) {
            details.add(new Detail("rectifyByWanted", problem.wantedOn().toString()));
        }
        details.add(new Detail("returned", problem.course().returned()));
        details.add(new Detail("raised", problem.course().raised()));
        if (problem.overseer() != null) {
            details.add(new Detail("overseenBy", names.name(problem.overseer())));
        }
        return details;
    }

    @Override
    public String messageKey(String field, String value) {
        return switch (field) {
            case "matter" -> "rectificationMatter." + value;
            case "source" -> "rectificationSource." + value;
            default -> field + "." + value;
        };
    }
}
