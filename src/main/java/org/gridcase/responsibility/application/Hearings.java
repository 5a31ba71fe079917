package org.gridcase.responsibility.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.Periods;
import org.gridcase.deadline.Periods.Warning;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.domain.Amendments;
import org.gridcase.responsibility.domain.ChangeStage;
import org.gridcase.responsibility.domain.ChangeState;
import org.gridcase.responsibility.domain.Opinion;
import org.gridcase.responsibility.persistence.ChangeRecord;
import org.gridcase.responsibility.persistence.ChangeRows;
import org.gridcase.responsibility.persistence.HearingRecord;
import org.gridcase.responsibility.persistence.HearingRows;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every unit that a change touches is asked before it is decided (征求意见). */
@Service
@Transactional
public class Hearings {

    private final ChangeSteps steps;
    private final ChangeRows changes;
    private final HearingRows hearings;
    private final LastEntries last;
    private final Units units;
    private final Periods periods;
    private final CaseFiles cases;
    private final ListChangeRecords records;
    private final Clock clock;

    Hearings(
            ChangeSteps steps,
            ChangeRows changes,
            HearingRows hearings,
            LastEntries last,
            Units units,
            Periods periods,
            CaseFiles cases,
            ListChangeRecords records,
            Clock clock) {
        this.steps = steps;
        this.changes = changes;
        this.hearings = hearings;
        this.last = last;
        this.units = units;
        this.periods = periods;
        this.cases = cases;
        this.records = records;
        this.clock = clock;
    }

    /** Asks every unit. The district's centre holds the case meanwhile: nobody owes an opinion, silence does no harm. */
    public HearingRound open(CaseNumber number) {
        ChangeRecord change = steps.lock(number, ChangeState.HEARING);
        Set<ListUnit> touched =
                Amendments.units(change.amendments(), amendment -> last.base(change.district(), amendment));
        List<PlaceCode> asked = units.places(change.district(), touched);
        for (int position = 0; position < asked.size(); position++) {
            hearings.insert(number, change.round(), position, asked.get(position), now());
        }
        Owed owed = steps.open(number, ChangeStage.HEARING, ChangeSteps.centre(change));
        records.asked(number, hearings.of(number, change.round()), owed);
        return new HearingRound(asked.size(), owed);
    }

    /** The unit whose task has this number in the running round. */
    @Transactional(readOnly = true)
    public UnitToHear unit(CaseNumber number, int position) {
        ChangeRecord change = changes.find(number).orElseThrow();
        HearingRecord hearing = hearings.of(number, change.round()).get(position);
        return new UnitToHear(hearing.unit(), Units.post(hearing.unit()).group());
    }

    /**
     * A unit to be heard.
     *
     * @param group candidate group of its task
     */
    public record UnitToHear(PlaceCode place, String group) {}

    /** @throws Refusal when it is no opinion, an objection lacks its reason, or it comes too late */
    public void heard(CaseNumber number, PlaceCode unit, String outcome, String reason, String by) {
        Opinion opinion =
                Opinion.given(outcome).orElseThrow(() -> Refusal.invalid("outcome", "listChange.hearing.outcome"));
        String why = opinion == Opinion.OBJECT
                ? FreeText.required("reason", reason, ChangeSteps.LONGEST_REASON)
                : FreeText.optional("reason", reason, ChangeSteps.LONGEST_REASON);
        HearingRecord hearing = hearing(steps.lock(number, ChangeState.HEARING), unit);
        if (!hearings.given(hearing.id(), opinion, why, by, now())) {
            throw Refusal.conflict("listChange.hearing.given");
        }
        records.heard(hearing, opinion, why, by);
    }

    /** Reminds the unit, if it has not answered, and with the first of them everybody who waits for the answers. */
    public void remind(CaseNumber number, PlaceCode unit, long period, Warning warning) {
        ChangeRecord change = steps.lock(number);
        periods.warn(number, period, warning);
        HearingRecord hearing = hearing(change, unit);
        if (hearing.opinion() == null) {
            records.warned(hearing, warning, cases.facts(number).dueAt());
        }
    }

    /** All have answered, or the time is over: who said nothing was heard without an objection. */
    public void close(CaseNumber number) {
        ChangeRecord change = steps.lock(number, ChangeState.HEARING);
        List<HearingRecord> silent = hearings.of(number, change.round()).stream()
                .filter(hearing -> hearing.opinion() == null)
                .toList();
        if (!silent.isEmpty()) {
            periods.over(number);
        }
        for (HearingRecord hearing : silent) {
            hearings.given(hearing.id(), Opinion.SILENT, null, null, now());
            records.silent(hearing);
        }
        changes.state(number, ChangeState.DECIDING);
    }

    private HearingRecord hearing(ChangeRecord change, PlaceCode unit) {
        return hearings.of(change.number(), change.round()).stream()
                .filter(hearing -> hearing.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
