package org.gridcase.dispute.service;

import java.time.Clock;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.call.CallEnded;
import org.gridcase.call.CallReceipt;
import org.gridcase.call.CallTurned;
import org.gridcase.call.Calls;
import org.gridcase.call.MakeCall;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.deadline.Periods;
import org.gridcase.dispute.domain.Stage;
import org.gridcase.dispute.persistence.DisputeRecord;
import org.gridcase.dispute.persistence.DisputeRepository;
import org.gridcase.shared.Refusal;
import org.gridcase.supply.SupplyFinding;
import org.gridcase.supply.SupplyObligations;
import org.gridcase.territory.Post;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The town calls a department in a dispute (部门呼叫), and what the department did comes back. */
@Service
@Transactional
public class DepartmentCalls {

    private final Calls calls;
    private final CaseFiles cases;
    private final DisputeRepository disputes;
    private final Periods periods;
    private final SupplyObligations supply;
    private final Clock clock;

    DepartmentCalls(
            Calls calls,
            CaseFiles cases,
            DisputeRepository disputes,
            Periods periods,
            SupplyObligations supply,
            Clock clock) {
        this.calls = calls;
        this.cases = cases;
        this.disputes = disputes;
        this.periods = periods;
        this.supply = supply;
        this.clock = clock;
    }

    /**
     * Until the call has ended the dispute waits for it. The
     * parties do not travel: the unit learns what the town writes for it.
     *
     * @param entry the cited entry; null: the one by which the supplier must supply, otherwise not listed
     * @param wanted what the unit is asked to do
     */
    public void call(CaseNumber number, String entry, String wanted, String by) {
        CaseFacts facts = cases.facts(number);
        DisputeRecord dispute = disputes.get(number);
        CallReceipt receipt = calls.make(new MakeCall(
                facts.title(),
                wanted,
                entry == null ? obliging(number) : entry,
                dispute.urgency(),
                facts.matter(),
                facts.place().value(),
                null,
                number,
                by));
        if (receipt.declined()) {
            throw Refusal.invalid("entry", "dispute.call.declined", receipt.entry());
        }
        cases.record(
                number,
                TimelineEntry.byService(
                        "departmentCalled", null, receipt.number().value()));
    }

    private String obliging(CaseNumber number) {
        return supply.finding(number)
                .filter(SupplyFinding::reached)
                .map(SupplyFinding::entry)
                .orElse(null);
    }

    /**
     * While the call runs the dispute is with whichever unit's turn it is there, and owes nothing itself: a dispute whose call
     * is in time is never overdue.
     */
    public void waits(CallTurned turn) {
        Post post = Post.actingFor(turn.unit());
        Holder holder =
                new Holder(turn.unit().level().code(), post.code(), turn.unit().value(), null);
        periods.waits(turn.origin(), turn.call(), holder, turn.reason());
    }

    /** The call has ended: a solved matter is settled at the town, another one is the town's again. */
    public void answered(CallEnded call) {
        switch (call.how()) {
            case SOLVED -> {
                disputes.settled(call.origin(), Stage.TOWN, null, clock.instant());
                record(call, "departmentSolved");
            }
            case NOT_SOLVED -> record(call, "departmentDidNotSolve");
            case WITHDRAWN -> {
                // The town's own word is on the timeline already, with its reason.
            }
        }
    }

    private void record(CallEnded call, String kind) {
        cases.record(
                call.origin(),
                TimelineEntry.byService(kind, Stage.TOWN.code(), call.call().value()));
    }
}
