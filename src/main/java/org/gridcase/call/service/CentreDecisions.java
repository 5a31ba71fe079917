package org.gridcase.call.service;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.gridcase.call.domain.Unit;
import org.gridcase.call.persistence.CallRecord;
import org.gridcase.call.persistence.CallRecord.Cited;
import org.gridcase.call.persistence.CallRows;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListAmendments;
import org.gridcase.responsibility.ListChange;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.ProposedChange;
import org.gridcase.responsibility.ProposedChange.Origin;
import org.gridcase.responsibility.Share;
import org.gridcase.responsibility.Share.Role;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the district governance centre (区社会治理中心) decides: whose an unlisted matter is, and who is right of two. */
@Service
@Transactional
public class CentreDecisions {

    private static final BigDecimal WHOLE = new BigDecimal("100.00");
    private static final int REASON = 1000;
    private static final int TITLE = 100;

    private final CallRows calls;
    private final CaseFiles cases;
    private final CitedEntries entries;
    private final ListAmendments amendments;
    private final Territory territory;
    private final UnitNames names;

    CentreDecisions(
            CallRows calls,
            CaseFiles cases,
            CitedEntries entries,
            ListAmendments amendments,
            Territory territory,
            UnitNames names) {
        this.calls = calls;
        this.cases = cases;
        this.entries = entries;
        this.amendments = amendments;
        this.territory = territory;
        this.names = names;
    }

    /**
     * @param unit code of the department or the town
     * @param title what the lists are to call the matter: without names, it will be published
     * @param legalBasis the law from which it follows
     */
    public record Decision(String unit, String title, String legalBasis, String reason) {}

    /** Whose an unlisted matter is. That the lists do not say so is a gap: an amendment is proposed at once. */
    public void assigned(CaseNumber number, Decision decision, String by) {
        CallRecord call = calls.lock(number);
        PlaceCode unit = unit(call, decision.unit());
        String reason = FreeText.required("reason", decision.reason(), REASON);
        calls.goesTo(number, null, unit, true);
        cases.record(number, TimelineEntry.by(by, "callUnitAssigned", "district", reason, names.of(unit)));
        propose(call, unit, decision, reason, by);
    }

    /** Whose a call is that two units refused: the list as it stands is interpreted, and the decision is on the timeline. */
    public void interpreted(CaseNumber number, Decision decision, String by) {
        CallRecord call = calls.lock(number);
        PlaceCode unit = unit(call, decision.unit());
        String reason = FreeText.required("reason", decision.reason(), REASON);
        calls.goesTo(number, entryOf(call, unit), unit, true);
        cases.record(number, TimelineEntry.by(by, "callInterpreted", "district", reason, names.of(unit)));
    }

    /** Whose a call is that two units refused, and the list must say so: an amendment is proposed. */
    public void amended(CaseNumber number, Decision decision, String by) {
        CallRecord call = calls.lock(number);
        PlaceCode unit = unit(call, decision.unit());
        String reason = FreeText.required("reason", decision.reason(), REASON);
        calls.goesTo(number, entryOf(call, unit), unit, true);
        cases.record(number, TimelineEntry.by(by, "callArbitrated", "district", reason, names.of(unit)));
        propose(call, unit, decision, reason, by);
    }

    /** The entry stays the one by which it is handled when it makes this unit the lead. */
    private Cited entryOf(CallRecord call, PlaceCode unit) {
        return entries.of(call.town(), call.entry())
                .filter(entry -> entry.lead().at(call.town()).equals(unit))
                .map(CitedEntries::cited)
                .orElse(null);
    }

    private PlaceCode unit(CallRecord call, String code) {
        PlaceCode unit = PlaceCode.of(FreeText.requiredLine("unit", code, 20));
        boolean department = unit.level() == Level.DEPARTMENT
                && new Unit(unit).centre().place().equals(CitedEntries.district(call.town()));
        if (!department && !unit.equals(call.town())) {
            throw Refusal.invalid("unit", "call.unit.notInDistrict", code);
        }
        territory.require(unit);
        return unit;
    }

    /** A district that has founded no lists yet has nothing to amend. */
    private void propose(CallRecord call, PlaceCode unit, Decision decision, String reason, String by) {
        if (entries.version(call.town()) == null) {
            return;
        }
        boolean town = unit.level() == Level.TOWN;
        ListUnit lead = town ? ListUnit.TOWN : new ListUnit(unit.value());
        CaseFacts facts = cases.facts(call.number());
        EntryContent content = new EntryContent(
                code(call),
                town ? ListKind.HANDED_DOWN : ListKind.CORE,
                FreeText.requiredLine("entryTitle", decision.title(), TITLE),
                Set.of(facts.matter()),
                FreeText.required("legalBasis", decision.legalBasis(), REASON),
                lead,
                List.of(new Share(lead, Role.LEAD, WHOLE)),
                "办理镇街呼叫的同类事项",
                "无正当理由拒收或者逾期不办",
                "");
        ListChange change = new ListChange(CitedEntries.district(call.town()), List.of(content), Set.of());
        CaseNumber amendment = amendments.propose(new ProposedChange(change, reason, Origin.CALL), by);
        cases.record(
                call.number(),
                TimelineEntry.byService("amendmentProposed", "district", content.code(), amendment.value()));
    }

    /** The entry that is amended, or a new one named after the call: 990100-2026-000123 becomes C-2026-000123. */
    private String code(CallRecord call) {
        return entries.of(call.town(), call.entry())
                .map(Entry::code)
                .orElseGet(() -> "C" + call.number().value().substring(6));
    }
}
