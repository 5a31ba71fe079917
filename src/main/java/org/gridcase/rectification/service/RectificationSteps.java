package org.gridcase.rectification.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.Periods;
import org.gridcase.deadline.Periods.Step;
import org.gridcase.rectification.Rectifications;
import org.gridcase.rectification.domain.Asked;
import org.gridcase.rectification.domain.RectificationStage;
import org.gridcase.rectification.persistence.RectificationRecord;
import org.gridcase.rectification.persistence.RectificationRows;
import org.gridcase.rectification.persistence.StepRecord;
import org.gridcase.rectification.persistence.Steps;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.PlaceCode;
import org.springframework.stereotype.Component;

/** What all steps of a rectification have in common: a post holds it, and owes one thing by an instant. */
@Component
class RectificationSteps {

    static final int LONGEST_TEXT = 2_000;
    static final String REASON = "reason";
    static final String DUE_ON = "dueOn";

    static final String UNIT = "unit";
    static final String OVERSEER = "overseer";
    static final String SERVICE = "service";

    private static final String ORDINARY = "ordinary";

    private final RectificationRows problems;
    private final Steps said;
    private final Periods periods;
    private final CaseFiles cases;
    private final Checkers checkers;
    private final RectificationRecords records;
    private final Clock clock;

    RectificationSteps(
            RectificationRows problems,
            Steps said,
            Periods periods,
            CaseFiles cases,
            Checkers checkers,
            RectificationRecords records,
            Clock clock) {
        this.problems = problems;
        this.said = said;
        this.periods = periods;
        this.cases = cases;
        this.checkers = checkers;
        this.records = records;
        this.clock = clock;
    }

    RectificationRecord lock(CaseNumber number) {
        return problems.lock(number).orElseThrow(() -> Refusal.notFound("rectification.unknown", number.value()));
    }

    /** The post owes the step from now on, or the service waits for its end. */
    StepOpening open(CaseNumber number, RectificationStage stage, HeldPost post) {
        Owed owed = periods.open(number, step(stage), holder(stage, post), List.of(post.post()), stage.code());
        return opened(number, stage, post, owed);
    }

    StepOpening openUntil(CaseNumber number, RectificationStage stage, HeldPost post, LocalDate day) {
        Owed owed =
                periods.openUntil(number, step(stage), holder(stage, post), List.of(post.post()), stage.code(), day);
        return opened(number, stage, post, owed);
    }

    private StepOpening opened(CaseNumber number, RectificationStage stage, HeldPost post, Owed owed) {
        letIn(number, post);
        records.owed(number, stage, post, owed);
        return new StepOpening(post.group(), owed);
    }

    /**
     * Whoever found it is asked, or after silence the next in line.
     *
     * @param first who is asked first
     */
    StepOpening ask(RectificationRecord problem, RectificationStage stage) {
        CaseNumber number = problem.number();
        boolean silent = isOver(number, stage);
        Asked asked = silent || problem.asked() == Asked.RESIDENT && isOver(number, RectificationStage.OBJECTOR)
                ? checkers.afterSilence(problem)
                : checkers.first(problem);
        problems.asked(number, asked);
        checkers.people(problem, asked).forEach(person -> cases.openToPerson(number, person.username()));
        return open(number, stage, checkers.post(problem, asked));
    }

    /** Whether the time for the step has run to its end; it is recorded as missed. */
    private boolean isOver(CaseNumber number, RectificationStage stage) {
        boolean running = periods.running(number, step(stage), stage.code()).isPresent();
        if (running) {
            periods.over(number);
        }
        return running;
    }

    /** The people of a post who do not see the place of the case see the case. */
    private void letIn(CaseNumber number, HeldPost post) {
        PlaceCode place = cases.facts(number).place();
        if (post.place().isUnit()
                && !(post.post().seesTerritory() && post.place().covers(place))) {
            cases.openTo(number, post.place(), "rectification.ofUnit");
        }
    }

    void say(CaseNumber number, String kind, String by, String capacity, String text, LocalDate dueOn) {
        said.add(number, new StepRecord(kind, by, capacity, text, dueOn, now()));
    }

    /**
     * A day in the future, not beyond what the rule allows.
     *
     * @return whether the rule allows it
     * @throws Refusal (400) when no day was named
     */
    boolean isWithinRule(LocalDate day) {
        if (day == null) {
            throw Refusal.invalid(DUE_ON, "shared.text.missing");
        }
        if (!day.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid(DUE_ON, "rectification.day.past");
        }
        return !day.isAfter(lastDay());
    }

    LocalDate lastDay() {
        return periods.lastDay(step(RectificationStage.REPORT));
    }

    private static Step step(RectificationStage stage) {
        return new Step(Rectifications.PROCESS, stage.code(), ORDINARY);
    }

    private static Holder holder(RectificationStage stage, HeldPost post) {
        return new Holder(stage.code(), post.post().code(), post.place().value(), null);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
