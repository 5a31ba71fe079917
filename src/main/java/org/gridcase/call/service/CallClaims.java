package org.gridcase.call.service;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridcase.call.domain.CallStep;
import org.gridcase.call.domain.Refusals;
import org.gridcase.call.domain.Refusals.Next;
import org.gridcase.call.domain.Unit;
import org.gridcase.call.persistence.CallHistoryRows;
import org.gridcase.call.persistence.CallRecord;
import org.gridcase.call.persistence.CallRows;
import org.gridcase.call.persistence.ClaimRows;
import org.gridcase.call.persistence.ClaimRows.Claim;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.Periods;
import org.gridcase.responsibility.Entry;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes a call or a part (签收), and who refuses a call. */
@Service
@Transactional
public class CallClaims {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int WORK_ORDER = 100;
    private static final int REASON = 1000;

    private final CallRows calls;
    private final ClaimRows claims;
    private final CallHistoryRows history;
    private final CitedEntries entries;
    private final CallTurns turns;
    private final Acting acting;
    private final CaseFiles cases;
    private final Periods periods;
    private final Territory territory;
    private final UnitNames names;
    private final Clock clock;

    CallClaims(
            CallRows calls,
            ClaimRows claims,
            CallHistoryRows history,
            CitedEntries entries,
            CallTurns turns,
            Acting acting,
            CaseFiles cases,
            Periods periods,
            Territory territory,
            UnitNames names,
            Clock clock) {
        this.calls = calls;
        this.claims = claims;
        this.history = history;
        this.entries = entries;
        this.turns = turns;
        this.acting = acting;
        this.cases = cases;
        this.periods = periods;
        this.territory = territory;
        this.names = names;
        this.clock = clock;
    }

    /** An officer takes up the task of a step, or gives it back (null). */
    public Owed taken(CaseNumber number, CallStep step, String username) {
        if (step == CallStep.CLAIM || step == CallStep.HANDLE || step == CallStep.PART) {
            claim(number, step, username);
        }
        return periods.taken(number, username, "taken");
    }

    /** Whoever answers has it, also without having taken the task up first. */
    public void heldBy(CaseNumber number, CallStep step, String username) {
        claim(number, step, username);
    }

    /** @throws Refusal (409) when an officer has it: the system does not speak over a person */
    public void requireNobody(CaseNumber number) {
        if (holder(number).isPresent()) {
            throw claimed(number);
        }
    }

    private void claim(CaseNumber number, CallStep step, String username) {
        turns.lockCall(number);
        Optional<Claim> active = claims.active(number);
        if (username == null) {
            active.filter(claim -> claim.by() != null).ifPresent(claim -> giveBack(number));
            return;
        }
        if (active.filter(claim -> username.equals(claim.by())).isPresent()) {
            return;
        }
        // What was assigned to the unit, or what its system has and does not finish, is taken over by one of its
        // people; but who only wants to take the call, and comes after its system, is second.
        active.filter(claim -> claim.by() == null && step != CallStep.CLAIM)
                .ifPresent(claim -> claims.end(number, now()));
        PlaceCode unit = turns.unit(number, step).place();
        insert(number, Claim.byPerson(unit, username, now()));
        cases.record(
                number, TimelineEntry.by(username, "callClaimed", unit.level().code(), null, names.of(unit)));
        acting.record(number, unit, username);
    }

    private void giveBack(CaseNumber number) {
        claims.end(number, now());
        cases.record(number, TimelineEntry.byService("callGivenBack", null));
    }

    /** The department's own system takes it and says under which number of its own. */
    public void takenBySystem(CaseNumber number, CallStep step, String workOrder) {
        turns.lockCall(number);
        PlaceCode unit = turns.unit(number, step).place();
        String order = FreeText.requiredLine("workOrder", workOrder, WORK_ORDER);
        insert(number, Claim.bySystem(unit, order, now()));
        cases.record(
                number,
                TimelineEntry.byService("callClaimedBySystem", unit.level().code(), names.of(unit), order));
    }

    private void insert(CaseNumber number, Claim claim) {
        if (!claims.claim(number, claim)) {
            throw claimed(number);
        }
    }

    /** Says who has it. */
    public Refusal claimed(CaseNumber number) {
        return claims.active(number)
                .map(claim -> Refusal.conflict(
                        "call.claimed",
                        number,
                        who(claim),
                        SHOWN.format(claim.at().atZone(clock.getZone()))))
                .orElseGet(() -> Refusal.conflict("call.notClaimable", number));
    }

    private String who(Claim claim) {
        return claim.by() == null
                ? names.of(claim.unit())
                : territory.person(claim.by()).map(Person::name).orElse(claim.by());
    }

    /** The name of the unit that has it, when no person does. */
    @Transactional(readOnly = true)
    public Optional<String> unitWithoutPerson(CaseNumber number) {
        return claims.active(number).filter(claim -> claim.by() == null).map(claim -> names.of(claim.unit()));
    }

    /** The person who has it, when it is a person. */
    public Optional<String> holder(CaseNumber number) {
        return claims.active(number).map(Claim::by);
    }

    /** Who has it goes on with it; but who has left the unit meanwhile gives it back, so that the others can take it up. */
    public Optional<String> goesOn(CaseNumber number) {
        turns.lockCall(number);
        Optional<Claim> active = claims.active(number).filter(claim -> claim.by() != null);
        if (active.filter(claim -> !inPost(claim)).isPresent()) {
            giveBack(number);
            return Optional.empty();
        }
        return active.map(Claim::by);
    }

    /** In the unit, or in the centre, which acts for a unit without people. */
    private boolean inPost(Claim claim) {
        Unit unit = new Unit(claim.unit());
        return territory.person(claim.by()).stream()
                .flatMap(person -> person.posts().stream())
                .anyMatch(held -> Stream.of(unit, unit.centre())
                        .map(acting -> new HeldPost(acting.post(), acting.place()))
                        .anyMatch(held::equals));
    }

    /** The window passed and nobody answered: the listed lead has it all the same, and cannot refuse it any more. */
    public void assignedToLead(CaseNumber number) {
        CallRecord call = calls.lock(number);
        claims.end(number, now());
        insert(number, Claim.assigned(call.lead(), now()));
        calls.binds(number);
        cases.record(
                number,
                TimelineEntry.byService("callAssigned", call.lead().level().code(), names.of(call.lead())));
    }

    public void accepted(CaseNumber number, String by) {
        PlaceCode lead = calls.get(number).lead();
        cases.record(number, TimelineEntry.by(by, "callAccepted", lead.level().code(), null, names.of(lead)));
    }

    /** The unit cites the entry that makes another unit the lead. */
    public Next refused(CaseNumber number, String entryCode, String reason, String by) {
        CallRecord call = calls.lock(number);
        if (call.binding()) {
            throw Refusal.conflict("call.refusal.binding", number);
        }
        Entry cited = entries.inForce(call.town(), "entry", entryCode).orElse(null);
        int refusal = history.refusals(number) + 1;
        Next next = Refusals.after(refusal, cited, call.lead(), call.caller(), call.town());
        String why = FreeText.required("reason", reason, REASON);
        history.refused(number, refusal, call.lead(), cited.id(), why, by, now());
        claims.end(number, now());
        cases.record(
                number,
                TimelineEntry.by(
                        by,
                        "callRefused",
                        call.lead().level().code(),
                        why,
                        names.of(call.lead()),
                        cited.code(),
                        cited.title()));
        if (next == Next.REROUTE) {
            calls.goesTo(number, CitedEntries.cited(cited), cited.lead().at(call.town()), false);
        }
        return next;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
