package org.gridcase.call.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.call.Calls;
import org.gridcase.call.persistence.CallRecord;
import org.gridcase.call.persistence.CallRows;
import org.gridcase.casefile.CaseDetails;
import org.gridcase.casefile.CaseNumber;
import org.springframework.stereotype.Component;

/** What a call adds to its case where it is shown. */
@Component
class CallDetails implements CaseDetails {

    private final CallRows calls;
    private final UnitNames names;

    CallDetails(CallRows calls, UnitNames names) {
        this.calls = calls;
        this.names = names;
    }

    @Override
    public String kind() {
        return Calls.PROCESS;
    }

    @Override
    public Map<CaseNumber, List<Detail>> of(Collection<CaseNumber> numbers) {
        Map<CaseNumber, List<Detail>> details = new HashMap<>();
        for (CallRecord call : calls.findAll(numbers)) {
            details.put(call.number(), detailsOf(call));
        }
        return details;
    }

    @Override
    public String messageKey(String field, String value) {
        return switch (field) {
            case "route" -> "callRoute." + value;
            case "result" -> "callResult." + value;
            default -> field + "." + value;
        };
    }

    private List<Detail> detailsOf(CallRecord call) {
        List<Detail> details = new ArrayList<>();
        add(details, "urgency", call.urgency());
        add(details, "caller", names.of(call.caller()));
        add(details, "route", call.route().code());
        add(details, "entry", call.cited() == null ? null : call.cited().code());
        add(details, "listVersion", call.listVersion());
        add(details, "lead", call.lead() == null ? null : names.of(call.lead()));
        add(details, "result", call.result());
        return details;
    }

    private static void add(List<Detail> details, String name, Object value) {
        if (value != null) {
            details.add(new Detail(name, value));
        }
    }
}
