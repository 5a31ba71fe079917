package org.gridcase.call.service;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gridcase.call.Calls;
import org.gridcase.call.domain.Routing;
import org.gridcase.call.domain.UnitShare;
import org.gridcase.call.persistence.CallHistoryRows;
import org.gridcase.call.persistence.CallRecord;
import org.gridcase.call.persistence.CallRows;
import org.gridcase.call.persistence.ClaimRows;
import org.gridcase.call.persistence.ClaimRows.Claim;
import org.gridcase.call.persistence.PartRecord;
import org.gridcase.call.persistence.PartRows;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.engine.WorkerBriefing;
import org.gridcase.responsibility.Entry;
import org.gridcase.territory.PlaceCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a department's own system is told with its task in a call or a part. What is asked in words it reads on the call. */
@Component
@Transactional(readOnly = true)
class CallBriefing implements WorkerBriefing {

    private final CallRows calls;
    private final PartRows parts;
    private final ClaimRows claims;
    private final CallHistoryRows history;
    private final CitedEntries entries;
    private final CaseFiles cases;
    private final UnitNames names;

    CallBriefing(
            CallRows calls,
            PartRows parts,
            ClaimRows claims,
            CallHistoryRows history,
            CitedEntries entries,
            CaseFiles cases,
            UnitNames names) {
        this.calls = calls;
        this.parts = parts;
        this.claims = claims;
        this.history = history;
        this.entries = entries;
        this.cases = cases;
        this.names = names;
    }

    @Override
    public Set<String> processes() {
        return Set.of(Calls.PROCESS, Calls.PART);
    }

    @Override
    public Map<String, Object> of(String businessKey, String unit) {
        CaseNumber number = new CaseNumber(businessKey);
        CaseFacts facts = cases.facts(number);
        CallRecord call = calls.get(parts.find(number).map(PartRecord::call).orElse(number));
        Entry entry = entries.of(call.town(), call.entry()).orElse(null);
        UnitShare share = share(number, call, entry, PlaceCode.of(unit));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("call", call.number().value());
        told.put("title", facts.title());
        told.put("matter", facts.matter());
        told.put("urgency", call.urgency());
        told.put("town", call.town().value());
        told.put("townName", names.of(call.town()));
        told.put("role", share.role().code());
        told.put("share", share.percent().toPlainString());
        told.put("returns", history.returns(call.number()));
        if (facts.dueAt() != null) {
            told.put("dueAt", facts.dueAt());
        }
        if (entry != null) {
            told.put("entry", entry.code());
            told.put("entryTitle", entry.title());
            told.put("list", entry.list().code());
        }
        claims.active(number).ifPresent(claim -> told.putAll(holder(claim)));
        return told;
    }

    /** With the system's own number, by which it knows its work again. */
    private static Map<String, Object> holder(Claim claim) {
        return claim.workOrder() == null
                ? Map.of("heldBy", claim.how())
                : Map.of("heldBy", claim.how(), "workOrder", claim.workOrder());
    }

    /** Before the unit has taken the call, as it will be then. */
    private UnitShare share(CaseNumber number, CallRecord call, Entry entry, PlaceCode unit) {
        return parts.find(number)
                .map(part -> new UnitShare(part.unit(), part.role(), part.percent()))
                .orElseGet(() -> Routing.shares(entry, call.lead(), call.town()).stream()
                        .filter(share -> share.unit().equals(unit))
                        .findFirst()
                        .orElseGet(() -> UnitShare.alone(unit)));
    }
}
