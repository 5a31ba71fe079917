package org.gridcase.deadline.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gridcase.calendar.ClockLedger;
import org.gridcase.calendar.DeadlineRule.Allowance;
import org.gridcase.calendar.domain.Period;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.domain.Ask;
import org.gridcase.deadline.domain.RequestKind;
import org.gridcase.deadline.domain.RequestRules;
import org.gridcase.deadline.domain.RequestState;
import org.gridcase.deadline.domain.ResumeWhy;
import org.gridcase.deadline.persistence.PeriodRecord;
import org.gridcase.deadline.persistence.PeriodRows;
import org.gridcase.deadline.persistence.RequestRecord;
import org.gridcase.deadline.persistence.RequestRows;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process {@code deadline-request} has done: the decision on a request, and what follows from it. */
@Service
@Transactional
public class RequestDecisions {

    private static final String APPROVE = "approve";
    private static final String REJECT = "reject";

    private final RequestRows requests;
    private final PeriodRows periods;
    private final PeriodClock periodClock;
    private final PeriodRetiming retiming;
    private final Deciders deciders;
    private final RequestRecords records;
    private final DecisionTime decisionTime;
    private final ClockLedger ledger;
    private final Clock clock;

    RequestDecisions(
            RequestRows requests,
            PeriodRows periods,
            PeriodClock periodClock,
            PeriodRetiming retiming,
            Deciders deciders,
            RequestRecords records,
            DecisionTime decisionTime,
            ClockLedger ledger,
            Clock clock) {
        this.requests = requests;
        this.periods = periods;
        this.periodClock = periodClock;
        this.retiming = retiming;
        this.deciders = deciders;
        this.records = records;
        this.decisionTime = decisionTime;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Who decides, and until when.
     *
     * @param groups candidate groups
     */
    public record Decision(List<String> groups, Instant by) {}

    /**
     * What was decided.
     *
     * @param pause whether it was about a pause
     */
    public record Decided(boolean approved, boolean pause) {}

    /** By when a request about this period must be decided, if it is asked now. */
    Instant decideBy(PeriodRecord period) {
        return decisionTime.until(period, now(), List.of());
    }

    /** Tells those who decide. */
    public Decision open(long id) {
        RequestRecord request = requests.get(id);
        records.toDecide(request, require(request));
        return new Decision(request.deciders(), request.decideBy());
    }

    /** The level at which the request lies, in the words of its tasks. */
    public String levelOf(long id) {
        return deciders.level(requests.get(id).deciders());
    }

    /** Nobody decided in time: the next level above does; at the top they are urged. */
    public Decision raise(long id) {
        RequestRecord request = requests.get(id);
        PeriodRecord period = require(request);
        periodClock.requireReached(request.decideBy(), period.caseNumber(), now());
        Optional<List<String>> above = deciders.above(request.deciders(), request.askedBy());
        requests.raised(id, above.orElse(request.deciders()), now(), decideBy(period));
        RequestRecord raised = requests.get(id);
        if (above.isPresent()) {
            records.raised(raised, period);
        } else {
            records.urged(raised, period);
        }
        return new Decision(raised.deciders(), raised.decideBy());
    }

    /** @throws Refusal (403) to whoever asked: nobody decides on an own request */
    public void requireNotAsker(long id, String username) {
        if (requests.get(id).askedBy().equals(username)) {
            throw Refusal.forbidden("deadline.request.own");
        }
    }

    /** @throws Refusal when it is no decision, lacks its reason, or comes too late */
    public Decided decide(long id, String outcome, String reason, String by) {
        requireNotAsker(id, by);
        if (!APPROVE.equals(outcome) && !REJECT.equals(outcome)) {
            throw Refusal.invalid("outcome", "deadline.request.outcome");
        }
        boolean approved = APPROVE.equals(outcome);
        String why = approved
                ? FreeText.optional("reason", reason, Ask.LONGEST_REASON)
                : FreeText.required("reason", reason, Ask.LONGEST_REASON);
        PeriodRecord period = require(requests.get(id));
        if (requests.get(id).state() != RequestState.PENDING) {
            throw Refusal.conflict("deadline.request.decided");
        }
        requests.decided(id, outcome, by, now(), why, approved ? RequestState.PENDING : RequestState.REJECTED);
        RequestRecord request = requests.get(id);
        records.decided(request, period, approved);
        if (!approved) {
            records.tellAsker(request, period);
        }
        return new Decided(approved, request.kind() == RequestKind.PAUSE);
    }

    /**
     * Stops the clock. Everything that is due moves behind the end of the pause; what fires in between all the same comes
     * again, see {@link PeriodClock#requireOver}.
     *
     * @return until when it stands still at the longest
     */
    public Instant pause(long id) {
        RequestRecord request = requests.get(id);
        PeriodRecord period = require(request);
        Allowance allowance = RequestRules.requireAllowance(RequestKind.PAUSE, period.rule(), period.pausesGranted());
        Instant until = RequestRules.pauseUntil(request.asked(), allowance, periodClock.calendar(period), now());
        ledger.pause(request.caseNumber().value(), request.ground().ledgerReason());
        periods.pauseGranted(period.id());
        requests.paused(id, until);
        PeriodRecord after = retimed(period);
        records.paused(requests.get(id), after, period.timing().dueAt());
        records.tellAsker(requests.get(id), after);
        return until;
    }

    /** The clock runs again: somebody wanted it, or the pause has lasted as long as it may. */
    public void resume(long id) {
        RequestRecord request = requests.get(id);
        PeriodRecord period = require(request);
        ResumeWhy why = request.resumeWhy() == null ? ResumeWhy.LAPSED : request.resumeWhy();
        ledger.resume(request.caseNumber().value(), why.ledgerReason());
        requests.over(id, RequestState.ENDED, why, now());
        PeriodRecord after = retimed(period);
        records.resumed(requests.get(id), after, period.timing().dueAt());
    }

    public void extend(long id) {
        RequestRecord request = requests.get(id);
        PeriodRecord period = require(request);
        RequestRules.requireAllowance(RequestKind.EXTENSION, period.rule(), period.extensionsGranted());
        Period inAll = period.extendedBy() == null
                ? request.asked()
                : period.extendedBy().plus(request.asked());
        periods.extensionGranted(period.id(), inAll);
        requests.extended(id);
        PeriodRecord after = retimed(require(request));
        records.extended(requests.get(id), after, period.timing().dueAt());
        records.tellAsker(requests.get(id), after);
    }

    /** The step has ended: there is nothing to decide, or to wait for, any more. */
    public void withdraw(long id) {
        RequestRecord request = requests.get(id);
        String stage = periods.of(request.caseNumber()).stream()
                .filter(period -> period.id() == request.period())
                .map(PeriodRecord::stage)
                .findFirst()
                .orElseThrow();
        if (request.state() == RequestState.PAUSED) {
            requests.over(id, RequestState.ENDED, ResumeWhy.STEP_ENDED, now());
            records.pauseEndedWithStep(request, stage);
        } else {
            requests.over(id, RequestState.MOOT, null, now());
            records.moot(request, stage);
        }
    }

    private PeriodRecord retimed(PeriodRecord period) {
        retiming.retime(period);
        return openPeriod(period.caseNumber());
    }

    private PeriodRecord openPeriod(CaseNumber number) {
        return periods.lockOpen(number).orElseThrow(() -> Refusal.conflict("deadline.request.over"));
    }

    /** The period of the request, with the case held until the transaction ends. */
    private PeriodRecord require(RequestRecord request) {
        PeriodRecord period = openPeriod(request.caseNumber());
        if (period.id() != request.period()) {
            throw Refusal.conflict("deadline.request.over");
        }
        return period;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
