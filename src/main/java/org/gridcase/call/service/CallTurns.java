package org.gridcase.call.service;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.call.CallTurned;
import org.gridcase.call.Calls;
import org.gridcase.call.domain.CallStep;
import org.gridcase.call.domain.Unit;
import org.gridcase.call.persistence.CallRecord;
import org.gridcase.call.persistence.CallRows;
import org.gridcase.call.persistence.ClaimRows;
import org.gridcase.call.persistence.PartRecord;
import org.gridcase.call.persistence.PartRows;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.Periods;
import org.gridcase.deadline.Periods.Step;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose turn it is in a call or in a part, and until when. */
@Service
@Transactional
public class CallTurns {

    private static final String URGENT = "urgent";

    private final CallRows calls;
    private final PartRows parts;
    private final ClaimRows claims;
    private final CaseFiles cases;
    private final Periods periods;
    private final Acting acting;
    private final UnitNames names;
    private final CallReminders reminders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallTurns(
            CallRows calls,
            PartRows parts,
            ClaimRows claims,
            CaseFiles cases,
            Periods periods,
            Acting acting,
            UnitNames names,
            CallReminders reminders,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calls = calls;
        this.parts = parts;
        this.claims = claims;
        this.cases = cases;
        this.periods = periods;
        this.acting = acting;
        this.names = names;
        this.reminders = reminders;
        this.events = events;
        this.clock = clock;
    }

    /** The step begins, and is owed by the unit whose turn it is. */
    public Turn open(CaseNumber number, CallStep step) {
        return begin(number, step, unit(number, step));
    }

    /** Whose turn a step is. */
    Unit unit(CaseNumber number, CallStep step) {
        return switch (step) {
            case PART -> new Unit(part(number).unit());
            case RELEASE -> new Unit(calls.get(part(number).call()).lead());
            case CONFIRM -> new Unit(calls.get(number).caller());
            case CLAIM, HANDLE -> new Unit(calls.get(number).lead());
            case ASSIGN, ARBITRATE, DECIDE -> new Unit(calls.get(number).town()).centre();
        };
    }

    /** The name of the unit whose turn a step is. */
    public String unitName(CaseNumber number, CallStep step) {
        return names.of(unit(number, step).place());
    }

    /** Code of the entry by which the call is handled; null while none is. */
    String entry(CaseNumber number) {
        CallRecord.Cited entry = callOf(number).entry();
        return entry == null ? null : entry.code();
    }

    public boolean urgent(CaseNumber number) {
        return URGENT.equals(callOf(number).urgency());
    }

    private Turn begin(CaseNumber number, CallStep step, Unit unit) {
        if (step == CallStep.PART) {
            openToAll(number);
        }
        if (unit.place().isUnit()) {
            cases.openTo(number, unit.place(), "call.open.called");
        }
        Holder holder =
                new Holder(unit.stage(), unit.post().code(), unit.place().value(), null);
        Owed owed = periods.open(number, step(number, step), holder, List.of(unit.post()), step.code());
        cases.record(
                number,
                TimelineEntry.byService(
                        "callTurn",
                        unit.stage(),
                        names.of(unit.place()),
                        "deadlineStep." + step.code(),
                        owed.escalateAt().toString()));
        if (step == CallStep.CONFIRM) {
            reminders.resultReported(number, unit, owed.dueAt());
        } else {
            reminders.arrived(number, step, unit, owed);
        }
        if (parts.find(number)
                .filter(part -> !part.number().equals(part.call()))
                .isEmpty()) {
            events.publishEvent(new CallTurned(number, cases.facts(number).linkedTo(), unit.place(), step.code()));
        }
        return new Turn(unit.place().value(), groups(number, unit), owed);
    }

    /** A part that begins again is a new task: whoever of the unit takes that up has it, not who had the one before. */
    private void openToAll(CaseNumber part) {
        lockCall(part);
        claims.end(part, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** With nobody in post the centre may act for the unit, visibly: a vacancy (空缺) swallows no call. */
    private List<String> groups(CaseNumber number, Unit unit) {
        String own = unit.post().groupAt(unit.place());
        if (!acting.isVacant(unit)) {
            return List.of(own);
        }
        recordVacancy(number, unit.place());
        Unit centre = unit.centre();
        return Stream.of(own, centre.post().groupAt(centre.place())).distinct().toList();
    }

    /** The group that may act for the unit of a post which somebody has left; empty while others are in post there. */
    public Optional<String> vacated(HeldPost left) {
        return Optional.of(left)
                .filter(post -> post.place().isUnit() && post.post() == Post.actingFor(post.place()))
                .map(post -> new Unit(post.place()))
                .filter(acting::isVacant)
                .map(Unit::centre)
                .map(centre -> centre.post().groupAt(centre.place()));
    }

    public void recordVacancy(CaseNumber number, PlaceCode unit) {
        cases.record(number, TimelineEntry.byService("unitVacant", unit.level().code(), names.of(unit)));
    }

    private Step step(CaseNumber number, CallStep step) {
        return new Step(Calls.PROCESS, step.code(), callOf(number).urgency());
    }

    /** The call itself, or the one to which a part belongs. */
    private CallRecord callOf(CaseNumber number) {
        return calls.get(callNumber(number));
    }

    /** The call before its parts, as whoever writes to both: otherwise two of them could wait for each other. */
    void lockCall(CaseNumber number) {
        calls.lock(callNumber(number));
    }

    CaseNumber callNumber(CaseNumber number) {
        return parts.find(number).map(PartRecord::call).orElse(number);
    }

    private PartRecord part(CaseNumber number) {
        return parts.find(number).orElseThrow(() -> new IllegalStateException("no part " + number));
    }
}
