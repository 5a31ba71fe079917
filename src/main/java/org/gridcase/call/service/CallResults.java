package org.gridcase.call.service;

import java.time.Clock;
import org.gridcase.call.CallEnded;
import org.gridcase.call.domain.Parts.State;
import org.gridcase.call.persistence.CallHistoryRows;
import org.gridcase.call.persistence.CallRecord;
import org.gridcase.call.persistence.CallRows;
import org.gridcase.call.persistence.ClaimRows;
import org.gridcase.call.persistence.PartRows;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.deadline.Periods;
import org.gridcase.shared.FreeText;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a result stands: whoever called confirms it or sends it back, in the end the centre decides. */
@Service
@Transactional
@EnableConfigurationProperties(CallProperties.class)
public class CallResults {

    private static final int REASON = 1000;

    private final CallRows calls;
    private final PartRows parts;
    private final ClaimRows claims;
    private final CallHistoryRows history;
    private final CaseFiles cases;
    private final Periods periods;
    private final ApplicationEventPublisher events;
    private final UnitNames names;
    private final CallProperties properties;
    private final Clock clock;

    CallResults(
            CallRows calls,
            PartRows parts,
            ClaimRows claims,
            CallHistoryRows history,
            CaseFiles cases,
            Periods periods,
            ApplicationEventPublisher events,
            UnitNames names,
            CallProperties properties,
            Clock clock) {
        this.calls = calls;
        this.parts = parts;
        this.claims = claims;
        this.history = history;
        this.cases = cases;
        this.periods = periods;
        this.events = events;
        this.names = names;
        this.properties = properties;
        this.clock = clock;
    }

    public void confirmed(CaseNumber number, String by) {
        CallRecord call = calls.get(number);
        cases.record(
                number,
                TimelineEntry.by(by, "resultConfirmed", call.caller().level().code(), null, names.of(call.caller())));
    }

    /**
     * The result is sent back with a reason.
     *
     * @return whether it has been sent back as often as it may be: then the centre decides
     */
    public boolean sentBack(CaseNumber number, String reason, String by) {
        CallRecord call = calls.lock(number);
        String why = FreeText.required("reason", reason, REASON);
        int times = history.returns(number) + 1;
        history.returned(number, times, why, by, clock.instant());
        cases.record(
                number,
                TimelineEntry.by(
                        by,
                        "resultReturned",
                        call.caller().level().code(),
                        why,
                        names.of(call.caller()),
                        String.valueOf(times)));
        boolean centre = times > properties.returns();
        if (!centre) {
            calls.result(number, null);
            parts.state(number, State.OPEN);
        }
        return centre;
    }

    /** The centre decides: the result stands, or the matter is not solved. That is final. */
    public void decided(CaseNumber number, boolean stands, String reason, String by) {
        CallRecord call = calls.lock(number);
        String why = FreeText.required("reason", reason, REASON);
        String result = stands ? call.result() : CallResult.NOT_SOLVED;
        calls.result(number, result);
        cases.record(
                number,
                TimelineEntry.by(
                        by, stands ? "resultUpheld" : "resultRejected", "district", why, names.of(call.lead())));
    }

    /** The call is over; what waits for it goes on. */
    public void close(CaseNumber number) {
        CallRecord call = calls.lock(number);
        claims.end(number, clock.instant());
        periods.close(number, call.result());
        CaseNumber origin = cases.facts(number).linkedTo();
        cases.closed(number, call.result());
        if (!CallResult.DECLINED.equals(call.result())) {
            events.publishEvent(new CallEnded(number, origin, CallResult.DONE.equals(call.result())));
        }
    }
}
