package org.gridcase.call.service;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.call.CallEnded;
import org.gridcase.call.CallEnded.How;
import org.gridcase.call.domain.Parts.State;
import org.gridcase.call.domain.Reopening;
import org.gridcase.call.persistence.CallHistoryRows;
import org.gridcase.call.persistence.CallRecord;
import org.gridcase.call.persistence.CallRows;
import org.gridcase.call.persistence.ClaimRows;
import org.gridcase.call.persistence.PartRecord;
import org.gridcase.call.persistence.PartRows;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.deadline.Periods;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;
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
    private static final String DISTRICT = "district";

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
     * A result is sent back.
     *
     * @param concerned which parts, see {@link Reopening}; null: all
     * @param units codes of the partners that are named
     */
    public record SentBack(String concerned, List<String> units, String reason) {}

    /**
     * What follows when a result is sent back.
     *
     * @param toCentre it has been sent back as often as it may be: then the centre decides, and nothing is reopened
     * @param reopened the partners' parts that begin again
     */
    public record Returned(boolean toCentre, List<CaseNumber> reopened) {}

    /** Whoever called sends the result back with a reason. */
    public Returned sentBack(CaseNumber number, SentBack sentBack, String by) {
        CallRecord call = calls.lock(number);
        String why = FreeText.required("reason", sentBack.reason(), REASON);
        Set<PlaceCode> concerned = concerned(number, sentBack);
        int times = history.returns(number) - history.returnsByCentre(number) + 1;
        history.returned(number, history.returns(number) + 1, false, why, by, clock.instant());
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
        return new Returned(centre, centre ? List.of() : reopen(number, concerned, why, by));
    }

    /** The centre has the matter done again; it may say so once in a call, so that every call ends. */
    public List<CaseNumber> sentBackByCentre(CaseNumber number, SentBack sentBack, String by) {
        CallRecord call = calls.lock(number);
        if (history.returnsByCentre(number) > 0) {
            throw Refusal.conflict("call.return.onceByCentre", number);
        }
        String why = FreeText.required("reason", sentBack.reason(), REASON);
        Set<PlaceCode> concerned = concerned(number, sentBack);
        history.returned(number, history.returns(number) + 1, true, why, by, clock.instant());
        cases.record(number, TimelineEntry.by(by, "resultReturnedByCentre", DISTRICT, why, names.of(call.lead())));
        return reopen(number, concerned, why, by);
    }

    private Set<PlaceCode> concerned(CaseNumber number, SentBack sentBack) {
        return Reopening.of(
                sentBack.concerned(),
                sentBack.units(),
                waiting(number).stream().collect(Collectors.toMap(PartRecord::unit, PartRecord::state)));
    }

    /** The partners' parts that are done and wait for what becomes of the result. */
    private List<PartRecord> waiting(CaseNumber number) {
        return parts.of(number).stream()
                .filter(part -> !part.number().equals(number) && part.state() == State.DONE)
                .filter(part -> cases.facts(part.number()).closedAt() == null)
                .toList();
    }

    private List<CaseNumber> reopen(CaseNumber number, Set<PlaceCode> concerned, String why, String by) {
        calls.result(number, null);
        parts.state(number, State.OPEN);
        List<PartRecord> reopened = waiting(number).stream()
                .filter(part -> concerned.contains(part.unit()))
                .toList();
        for (PartRecord part : reopened) {
            parts.state(part.number(), State.OPEN);
            claims.end(part.number(), clock.instant());
            String unit = names.of(part.unit());
            cases.record(part.number(), TimelineEntry.by(by, "partReopened", null, why, unit));
            cases.record(number, TimelineEntry.by(by, "partReopened", null, null, unit));
        }
        return reopened.stream().map(PartRecord::number).toList();
    }

    /** The centre decides: the result stands, or the matter is not solved. That is final. */
    public void decided(CaseNumber number, boolean stands, String reason, String by) {
        CallRecord call = calls.lock(number);
        String why = FreeText.required("reason", reason, REASON);
        String result = stands ? call.result() : CallResult.NOT_SOLVED;
        calls.result(number, result);
        cases.record(
                number,
                TimelineEntry.by(by, stands ? "resultUpheld" : "resultRejected", DISTRICT, why, names.of(call.lead())));
    }

    /**
     * The call is over; what waits for it goes on.
     *
     * @return the partners' parts that end with it
     */
    public List<CaseNumber> close(CaseNumber number) {
        CallRecord call = calls.lock(number);
        List<CaseNumber> done = waiting(number).stream().map(PartRecord::number).toList();
        done.forEach(part -> cases.closed(part, State.DONE.code()));
        claims.end(number, clock.instant());
        periods.close(number, call.result());
        CaseNumber origin = cases.facts(number).linkedTo();
        cases.closed(number, call.result());
        how(call.result()).ifPresent(how -> events.publishEvent(new CallEnded(number, origin, how)));
        return done;
    }

    /** Empty for a call that the lists declined: nobody waits for it. */
    private static Optional<How> how(String result) {
        return switch (result) {
            case CallResult.DONE -> Optional.of(How.SOLVED);
            case CallResult.NOT_SOLVED -> Optional.of(How.NOT_SOLVED);
            case CallResult.WITHDRAWN -> Optional.of(How.WITHDRAWN);
            default -> Optional.empty();
        };
    }
}
