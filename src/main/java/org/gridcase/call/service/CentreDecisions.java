package org.gridcase.call.service;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gridcase.call.domain.AmendedEntry;
import org.gridcase.call.domain.Unit;
import org.gridcase.call.persistence.CallHistoryRows;
import org.gridcase.call.persistence.CallRecord;
import org.gridcase.call.persistence.CallRecord.Cited;
import org.gridcase.call.persistence.CallRows;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListAmendments;
import org.gridcase.responsibility.ListChange;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.ProposedChange;
import org.gridcase.responsibility.ProposedChange.Origin;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the district governance centre (区社会治理中心) decides: whose an unlisted matter is, and who is right of two. */
@Service
@Transactional
public class CentreDecisions {

    private static final int REASON = 1000;
    private static final int TITLE = 100;

    private final CallRows calls;
    private final CallHistoryRows history;
    private final CaseFiles cases;
    private final CitedEntries entries;
    private final ListAmendments amendments;
    private final Territory territory;
    private final UnitNames names;
    private final MessageSource words;

    CentreDecisions(
            CallRows calls,
            CallHistoryRows history,
            CaseFiles cases,
            CitedEntries entries,
            ListAmendments amendments,
            Territory territory,
            UnitNames names,
            MessageSource words) {
        this.calls = calls;
        this.history = history;
        this.cases = cases;
        this.entries = entries;
        this.amendments = amendments;
        this.territory = territory;
        this.names = names;
        this.words = words;
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
        propose(call, unit, null, decision, reason, by);
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
        Cited entry = entryOf(call, unit);
        calls.goesTo(number, entry, unit, true);
        cases.record(number, TimelineEntry.by(by, "callArbitrated", "district", reason, names.of(unit)));
        propose(call, unit, entry, decision, reason, by);
    }

    /** Of all entries that anybody brought forward, the first that makes this unit the lead; null when none does. */
    private Cited entryOf(CallRecord call, PlaceCode unit) {
        return Stream.concat(
                        Stream.of(call.entry(), call.cited()).filter(Objects::nonNull),
                        history.refusedBy(call.number()).stream())
                .flatMap(cited -> entries.of(call.town(), cited).stream())
                .filter(entry -> entry.lead().at(call.town()).equals(unit))
                .map(CitedEntries::cited)
                .findFirst()
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

    /**
     * A district that has founded no lists yet has nothing to amend.
     *
     * @param entry the one that is amended, or null when the lists are to get a new one
     */
    private void propose(CallRecord call, PlaceCode unit, Cited entry, Decision decision, String reason, String by) {
        if (entries.version(call.town()) == null) {
            return;
        }
        ListUnit lead = unit.level() == Level.TOWN ? ListUnit.TOWN : new ListUnit(unit.value());
        String title = FreeText.requiredLine("entryTitle", decision.title(), TITLE);
        String basis = FreeText.required("legalBasis", decision.legalBasis(), REASON);
        EntryContent content = entries.last(call.town(), entry)
                .map(listed -> AmendedEntry.of(listed.content(), lead, title, basis))
                .orElseGet(() -> added(call, lead, title, basis));
        ListChange change = new ListChange(CitedEntries.district(call.town()), List.of(content), Set.of());
        CaseNumber amendment = amendments.propose(new ProposedChange(change, reason, Origin.CALL), by);
        cases.record(
                call.number(),
                TimelineEntry.byService("amendmentProposed", "district", content.code(), amendment.value()));
    }

    /** A new entry, named after the call: 990100-2026-000123 becomes C-2026-000123. */
    private EntryContent added(CallRecord call, ListUnit lead, String title, String legalBasis) {
        return new EntryContent(
                "C" + call.number().value().substring(6),
                AmendedEntry.listOf(lead),
                title,
                Set.of(cases.facts(call.number()).matter()),
                legalBasis,
                lead,
                AmendedEntry.alone(lead),
                word("call.newEntry.expected"),
                word("call.newEntry.punished"),
                "");
    }

    /** The lists are kept in Chinese. */
    private String word(String key) {
        return words.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
