package org.gridcase.call.service;

import java.util.List;
import java.util.Map;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.call.Calls;
import org.gridcase.call.domain.Money;
import org.gridcase.call.domain.Parts;
import org.gridcase.call.domain.Parts.State;
import org.gridcase.call.domain.Routing;
import org.gridcase.call.domain.ShareSplit;
import org.gridcase.call.domain.Unit;
import org.gridcase.call.domain.UnitShare;
import org.gridcase.call.persistence.CallHistoryRows;
import org.gridcase.call.persistence.CallRecord;
import org.gridcase.call.persistence.CallRows;
import org.gridcase.call.persistence.PartRecord;
import org.gridcase.call.persistence.PartRows;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.NewCase;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.deadline.Periods;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a call is handled: the lead and its partners, each with its part, and the lead's report. */
@Service
@Transactional
public class CallWork {

    private static final int TEXT = 5000;
    private static final int REASON = 1000;

    private final CallRows calls;
    private final PartRows parts;
    private final CallHistoryRows history;
    private final CitedEntries entries;
    private final CaseFiles cases;
    private final Periods periods;
    private final CallReminders reminders;
    private final UnitNames names;

    CallWork(
            CallRows calls,
            PartRows parts,
            CallHistoryRows history,
            CitedEntries entries,
            CaseFiles cases,
            Periods periods,
            CallReminders reminders,
            UnitNames names) {
        this.calls = calls;
        this.parts = parts;
        this.history = history;
        this.entries = entries;
        this.cases = cases;
        this.periods = periods;
        this.reminders = reminders;
        this.names = names;
    }

    /**
     * A unit has the call: each unit of its entry gets its part. Asked again, nothing is opened twice.
     *
     * @return the cases of the partners' parts that were opened now
     */
    public List<CaseNumber> openParts(CaseNumber number) {
        CallRecord call = calls.lock(number);
        if (!parts.of(number).isEmpty()) {
            return List.of();
        }
        List<UnitShare> shares =
                Routing.shares(entries.of(call.town(), call.entry()).orElse(null), call.lead(), call.town());
        parts.insert(
                number,
                number,
                shares.stream().filter(UnitShare::leads).findFirst().orElseThrow());
        return shares.stream()
                .filter(share -> !share.leads())
                .map(share -> openPart(call, share))
                .toList();
    }

    private CaseNumber openPart(CallRecord call, UnitShare share) {
        CaseFacts facts = cases.facts(call.number());
        CaseNumber part = cases.open(new NewCase(
                Calls.PART,
                facts.title(),
                facts.description(),
                facts.matter(),
                facts.place(),
                facts.source(),
                null,
                List.of(),
                facts.occurredAt(),
                facts.reportedBy(),
                call.number()));
        parts.insert(part, call.number(), share);
        cases.openTo(part, call.lead(), "call.open.lead");
        cases.showEvidence(part, call.number());
        cases.record(call.number(), TimelineEntry.byService("partOpened", null, names.of(share.unit()), part.value()));
        return part;
    }

    /**
     * The lead reports the whole: not before every partner is done or released. Settles who pays what.
     *
     * @param solved whether the matter is solved
     * @param yuan what it cost, as people write it
     * @param by username, or null when the unit's own system reports
     */
    public void reported(CaseNumber number, boolean solved, String report, String yuan, String by) {
        CallRecord call = calls.lock(number);
        List<PartRecord> all = parts.of(number);
        Parts.requireEnded(all.stream()
                .filter(part -> !part.number().equals(number))
                .map(PartRecord::state)
                .toList());
        String text = FreeText.required("report", report, TEXT);
        long cents = Money.cents("cost", yuan);
        Map<PlaceCode, Long> split = ShareSplit.of(
                cents,
                all.stream()
                        .map(part -> new UnitShare(part.unit(), part.role(), part.percent()))
                        .toList());
        parts.state(number, State.DONE);
        history.cost(number, cents, split);
        calls.result(number, solved ? CallResult.DONE : CallResult.NOT_SOLVED);
        record(number, by, solved ? "callHandled" : "callNotSolved", text, names.of(call.lead()), Money.yuan(cents));
    }

    /** A partner has done its part, which waits now for what becomes of the whole. */
    public void partDone(CaseNumber number, String report, String by) {
        PartRecord part = part(number);
        String text = FreeText.required("report", report, TEXT);
        CallRecord call = calls.lock(part.call());
        parts.state(number, State.DONE);
        record(number, by, "partDone", text, names.of(part.unit()));
        record(part.call(), by, "partDone", null, names.of(part.unit()));
        reminders.partEnded(call, part, State.DONE);
        Unit lead = new Unit(call.lead());
        Holder holder =
                new Holder(lead.stage(), lead.post().code(), lead.place().value(), null);
        periods.waits(number, call.number(), holder, "partDone");
    }

    /**
     * A partner asks to be released from its part; the lead is asked.
     *
     * @throws Refusal (409) when it has asked before: each request begins the time of its part anew, and one could ask for ever
     */
    public void releaseAsked(CaseNumber number, String reason, String by) {
        PartRecord part = part(number);
        if (!parts.releaseAsked(number, by)) {
            throw Refusal.conflict("call.release.once", number);
        }
        record(number, by, "releaseAsked", FreeText.required("reason", reason, REASON), names.of(part.unit()));
    }

    /** The lead has answered: with its consent the partner is released, without it the part goes on. */
    public void releaseAnswered(CaseNumber number, boolean consents, String reason, String by) {
        PartRecord part = part(number);
        CallRecord call = calls.lock(part.call());
        if (!consents) {
            record(number, by, "releaseRefused", FreeText.required("reason", reason, REASON), names.of(part.unit()));
            return;
        }
        parts.released(number, by);
        record(number, by, "partReleased", FreeText.optional("reason", reason, REASON), names.of(part.unit()));
        record(part.call(), by, "partReleased", null, names.of(part.unit()));
        reminders.partEnded(call, part, State.RELEASED);
        periods.close(number, State.RELEASED.code());
        cases.closed(number, State.RELEASED.code());
    }

    private void record(CaseNumber number, String by, String kind, String text, String... arguments) {
        cases.record(number, new TimelineEntry(kind, null, by, List.of(arguments), text));
    }

    private PartRecord part(CaseNumber number) {
        return parts.find(number).orElseThrow(() -> new IllegalStateException("no part " + number));
    }
}
