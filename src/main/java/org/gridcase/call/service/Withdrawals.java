package org.gridcase.call.service;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gridcase.call.domain.Parts.State;
import org.gridcase.call.domain.Unit;
import org.gridcase.call.persistence.CallRecord;
import org.gridcase.call.persistence.CallRows;
import org.gridcase.call.persistence.PartRecord;
import org.gridcase.call.persistence.PartRows;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.deadline.Periods;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Whoever called takes the call back (撤回), at any time before it is closed. Part of the caller's transaction. */
@Component
class Withdrawals {

    private static final int REASON = 1000;

    private final CallRows calls;
    private final PartRows parts;
    private final CaseFiles cases;
    private final Periods periods;
    private final Territory territory;
    private final Acting acting;
    private final CallReminders reminders;
    private final UnitNames names;
    private final Clock clock;

    Withdrawals(
            CallRows calls,
            PartRows parts,
            CaseFiles cases,
            Periods periods,
            Territory territory,
            Acting acting,
            CallReminders reminders,
            UnitNames names,
            Clock clock) {
        this.calls = calls;
        this.parts = parts;
        this.cases = cases;
        this.periods = periods;
        this.territory = territory;
        this.acting = acting;
        this.reminders = reminders;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Ends the parts and says why, on the timelines of the call, of its parts and of the case from which it was made. The
     * process then closes the call itself.
     *
     * @return the parts that were ended now
     * @throws Refusal when it is closed, or the person is not of the unit that called
     */
    List<CaseNumber> withdraw(CaseNumber number, String reason, String by) {
        // The call first, as by everybody who writes to both: a partner that reports at this moment waits for the call.
        CallRecord call = calls.lock(number);
        parts.lock(number);
        requireCaller(call, by);
        CaseFacts facts = cases.facts(number);
        if (facts.closedAt() != null) {
            throw Refusal.conflict("call.withdrawal.closed", number);
        }
        String why = FreeText.required("reason", reason, REASON);
        List<CaseNumber> ended = endParts(call, why, by);
        calls.result(number, CallResult.WITHDRAWN);
        record(call, number, why, by);
        acting.record(number, call.caller(), by);
        if (facts.linkedTo() != null) {
            record(call, facts.linkedTo(), why, by);
        }
        reminders.withdrawn(number, concerned(call), clock.instant());
        return ended;
    }

    private void requireCaller(CallRecord call, String by) {
        if (territory
                .person(by)
                .filter(person -> acting.mayActFor(call.caller(), person))
                .isEmpty()) {
            throw Refusal.forbidden("call.withdrawal.callerOnly", names.of(call.caller()));
        }
    }

    private List<CaseNumber> endParts(CallRecord call, String why, String by) {
        List<CaseNumber> ended = new ArrayList<>();
        for (PartRecord part : parts.of(call.number())) {
            State state = part.state() == State.OPEN ? State.WITHDRAWN : part.state();
            parts.state(part.number(), state);
            boolean own = !part.number().equals(call.number());
            if (own && cases.facts(part.number()).closedAt() == null) {
                record(call, part.number(), why, by);
                periods.close(part.number(), state.code());
                cases.closed(part.number(), state.code());
                ended.add(part.number());
            }
        }
        return ended;
    }

    private Set<PlaceCode> concerned(CallRecord call) {
        Set<PlaceCode> units = new LinkedHashSet<>();
        parts.of(call.number()).forEach(part -> units.add(part.unit()));
        units.add(call.lead() == null ? new Unit(call.town()).centre().place() : call.lead());
        units.remove(call.caller());
        return units;
    }

    private void record(CallRecord call, CaseNumber where, String why, String by) {
        cases.record(
                where,
                TimelineEntry.by(
                        by,
                        "callWithdrawn",
                        call.caller().level().code(),
                        why,
                        names.of(call.caller()),
                        call.number().value()));
    }
}
