package org.gridcase.implementation.service;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.Periods;
import org.gridcase.deadline.Periods.Step;
import org.gridcase.implementation.ImplementationEnded;
import org.gridcase.implementation.Implementations;
import org.gridcase.implementation.domain.Decision;
import org.gridcase.implementation.domain.WorkStage;
import org.gridcase.implementation.persistence.TaskRecord;
import org.gridcase.implementation.persistence.TaskRows;
import org.gridcase.implementation.persistence.WorkSteps;
import org.gridcase.implementation.persistence.WorkSteps.Said;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Post;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A task from its owner's hands over somebody else's confirmation to its end; late, the level above decides. */
@Service
@Transactional
public class Work {

    static final int LONGEST_TEXT = 2_000;

    /** The step in the rules of deadlines for what was sent back too late for its own date. */
    private static final String AGAIN = "implementationAgain";

    private static final String OUTCOME = "outcome";
    private static final String REASON = "reason";
    private static final String TEXT = "text";
    private static final String ORDINARY = "ordinary";
    private static final String OWNER = "owner";
    private static final String OTHER = "other";
    private static final BigDecimal MOST = new BigDecimal("999999999999.99");

    private final TaskRows rows;
    private final WorkSteps said;
    private final ImplementationRecords records;
    private final People people;
    private final Periods periods;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Work(
            TaskRows rows,
            WorkSteps said,
            ImplementationRecords records,
            People people,
            Periods periods,
            CaseFiles cases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.said = said;
        this.records = records;
        this.people = people;
        this.periods = periods;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** The owner has it until the end of the day; whoever only said how far it is keeps the time that runs. */
    public WorkOpening open(CaseNumber number) {
        TaskRecord task = lock(number);
        List<HeldPost> owner = List.of(task.owner());
        return new WorkOpening(groups(owner), atWork(number).orElseGet(() -> begin(task, owner)));
    }

    /** What was sent back when its date had passed has the time of a rule, not of a date. */
    private Owed begin(TaskRecord task, List<HeldPost> owner) {
        CaseNumber number = task.number();
        String stage = WorkStage.WORK.code();
        Holder holder = holder(WorkStage.WORK, owner);
        Owed owed = task.dueOn().isAfter(LocalDate.now(clock))
                ? periods.openUntil(number, step(stage), holder, posts(owner), stage, task.dueOn())
                : periods.open(number, step(AGAIN), holder, posts(owner), stage);
        records.owed(number, WorkStage.WORK, owed);
        return owed;
    }

    private Optional<Owed> atWork(CaseNumber number) {
        String stage = WorkStage.WORK.code();
        return periods.running(number, step(stage), stage).or(() -> periods.running(number, step(AGAIN), stage));
    }

    /** Somebody else says whether it is done; after silence the level above may too. */
    public WorkOpening openConfirmation(CaseNumber number) {
        TaskRecord task = lock(number);
        boolean silent = isOver(number, WorkStage.CONFIRM);
        return begin(
                number,
                WorkStage.CONFIRM,
                silent ? people.confirmingLate(task.owner()) : people.confirming(task.owner()));
    }

    /** The level above is told, and decides on another date, or gives it up. Its silence decides nothing. */
    public WorkOpening openDelay(CaseNumber number) {
        TaskRecord task = lock(number);
        if (!isOver(number, WorkStage.DELAY) && atWork(number).isPresent()) {
            periods.over(number);
        }
        return begin(number, WorkStage.DELAY, people.above(task.owner()));
    }

    private WorkOpening begin(CaseNumber number, WorkStage stage, List<HeldPost> posts) {
        Owed owed = periods.open(number, step(stage.code()), holder(stage, posts), posts(posts), stage.code());
        records.owed(number, stage, owed);
        return new WorkOpening(groups(posts), owed);
    }

    /** Whether the time for the step has run to its end; it is recorded as missed. */
    private boolean isOver(CaseNumber number, WorkStage stage) {
        boolean running =
                periods.running(number, step(stage.code()), stage.code()).isPresent();
        if (running) {
            periods.over(number);
        }
        return running;
    }

    /** Somebody takes the step up, or gives it back (null). */
    public Owed taken(CaseNumber number, String username) {
        return periods.taken(number, username, username == null ? "givenBack" : "taken");
    }

    /** The owner says how far it is, beside the task. */
    void progress(CaseNumber number, String text, String by) {
        TaskRecord task = lock(number);
        people.requireOwner(by, task.owner());
        if (!WorkStage.WORK.code().equals(cases.facts(number).stage()) || task.ending() != null) {
            throw Refusal.conflict("implementation.notAtWork");
        }
        sayProgress(number, text, by);
        periods.workedOn(number);
    }

    private void sayProgress(CaseNumber number, String text, String by) {
        String how = FreeText.required(TEXT, text, LONGEST_TEXT);
        say(number, WorkSteps.PROGRESS, by, OWNER, how, null, null);
        records.progress(number, how, by);
    }

    /** @return whether the owner says that it is done */
    public boolean carriedOut(CaseNumber number, String outcome, String text, String spent, String by) {
        lock(number);
        Decision decision = Decision.among(outcome, Decision.PROGRESS, Decision.DONE)
                .orElseThrow(() -> Refusal.invalid(OUTCOME, "implementation.work.outcome"));
        if (decision == Decision.PROGRESS) {
            sayProgress(number, text, by);
            return false;
        }
        String what = FreeText.required(TEXT, text, LONGEST_TEXT);
        BigDecimal cost = money(spent);
        rows.done(number, what, cost);
        say(number, WorkSteps.DONE, by, OWNER, what, null, cost);
        records.done(number, what, cost, by);
        return true;
    }

    private static BigDecimal money(String text) {
        if (text == null) {
            return null;
        }
        try {
            BigDecimal amount = new BigDecimal(text).stripTrailingZeros();
            if (amount.signum() >= 0 && Math.max(amount.scale(), 0) <= 2 && amount.compareTo(MOST) <= 0) {
                return amount.setScale(2);
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, as an amount that nobody can have spent.
        }
        throw Refusal.invalid("spent", "implementation.spent.malformed");
    }

    /**
     * What a look at the work leads to.
     *
     * @param again whether it goes back to the owner; else the level above decides
     */
    public record Looked(boolean confirmed, boolean again) {}

    public Looked confirm(CaseNumber number, String outcome, String reason, String by) {
        TaskRecord task = lock(number);
        people.requireOther(by, task.owner(), people.confirmingLate(task.owner()));
        Decision decision = Decision.among(outcome, Decision.CONFIRM, Decision.RETURN)
                .orElseThrow(() -> Refusal.invalid(OUTCOME, "implementation.confirm.outcome"));
        if (decision == Decision.CONFIRM) {
            String says = FreeText.optional(REASON, reason, LONGEST_TEXT);
            say(number, WorkSteps.CONFIRMED, by, OTHER, says, null, null);
            records.confirmed(number, says, by);
            return new Looked(true, false);
        }
        String why = FreeText.required(REASON, reason, LONGEST_TEXT);
        boolean again = task.mayGoBack();
        rows.returned(number, again ? task.returned() + 1 : task.returned());
        say(number, WorkSteps.RETURNED, by, OTHER, why, null, null);
        records.returned(number, why, by);
        return new Looked(false, again);
    }

    /** @return whether it goes on until another date; else it is given up */
    public boolean decideOnDelay(CaseNumber number, String outcome, String reason, LocalDate day, String by) {
        TaskRecord task = lock(number);
        people.requireOther(by, task.owner(), people.above(task.owner()));
        Decision decision = Decision.among(outcome, Decision.EXTEND, Decision.GIVE_UP)
                .orElseThrow(() -> Refusal.invalid(OUTCOME, "implementation.delay.outcome"));
        String why = FreeText.required(REASON, reason, LONGEST_TEXT);
        if (decision == Decision.GIVE_UP) {
            rows.givenUp(number, why);
            say(number, WorkSteps.GIVEN_UP, by, OTHER, why, null, null);
            records.givenUp(number, why, by);
            return false;
        }
        requireFuture(day);
        rows.dueOn(number, day);
        say(number, WorkSteps.EXTENDED, by, OTHER, why, day, null);
        records.extended(number, why, day, by);
        return true;
    }

    /** @throws Refusal (400) when no day was named, or one that is not after today */
    LocalDate requireFuture(LocalDate day) {
        if (day == null || !day.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("dueOn", "implementation.day.past");
        }
        return day;
    }

    /** By the word that was said last; there is no other way out. */
    public void close(CaseNumber number) {
        TaskRecord task = lock(number);
        List<String> kinds = said.kinds(number);
        String last = kinds.get(kinds.size() - 1);
        rows.ended(number, last, now());
        periods.close(number, last);
        cases.closed(number, last);
        events.publishEvent(new ImplementationEnded(number, task.about()));
    }

    void say(CaseNumber number, String kind, String by, String capacity, String text, LocalDate day, BigDecimal spent) {
        said.add(number, new Said(kind, by, capacity, text, day, spent, now()));
    }

    private TaskRecord lock(CaseNumber number) {
        return rows.lock(number).orElseThrow(() -> Refusal.notFound("implementation.unknown", number.value()));
    }

    private static Step step(String step) {
        return new Step(Implementations.PROCESS, step, ORDINARY);
    }

    private static Holder holder(WorkStage stage, List<HeldPost> posts) {
        HeldPost first = posts.get(0);
        return new Holder(stage.code(), first.post().code(), first.place().value(), null);
    }

    private static List<Post> posts(List<HeldPost> posts) {
        return posts.stream().map(HeldPost::post).toList();
    }

    private static List<String> groups(List<HeldPost> posts) {
        return posts.stream().map(HeldPost::group).toList();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
