package org.gridcase.implementation.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseDetails;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.implementation.Implementations;
import org.gridcase.implementation.persistence.TaskRecord;
import org.gridcase.implementation.persistence.TaskRows;
import org.springframework.stereotype.Component;

/** What a task adds to its case where it is shown. */
@Component
class ImplementationDetails implements CaseDetails {

    private final TaskRows rows;
    private final ImplementationRecords names;

    ImplementationDetails(TaskRows rows, ImplementationRecords names) {
        this.rows = rows;
        this.names = names;
    }

    @Override
    public String kind() {
        return Implementations.PROCESS;
    }

    @Override
    public Map<CaseNumber, List<Detail>> of(Collection<CaseNumber> numbers) {
        return rows.all(numbers).stream().collect(Collectors.toMap(TaskRecord::number, this::detailsOf));
    }

    private List<Detail> detailsOf(TaskRecord task) {
        List<Detail> details = new ArrayList<>();
        details.add(new Detail("taskOwner", names.name(task.owner())));
        details.add(new Detail("dueOn", task.dueOn().toString()));
        details.add(new Detail("returned", task.returned()));
        if (task.spent() != null) {
            details.add(new Detail("spent", task.spent().toPlainString()));
        }
        return details;
    }

    @Override
    public String messageKey(String field, String value) {
        return switch (field) {
            case "matter" -> "implementationOwner." + value;
            case "source" -> "implementationSource." + value;
            default -> field + "." + value;
        };
    }
}
