package org.gridcase.responsibility.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.Periods;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.ListChange;
import org.gridcase.responsibility.domain.Amendments;
import org.gridcase.responsibility.domain.ChangeStage;
import org.gridcase.responsibility.domain.ChangeState;
import org.gridcase.responsibility.domain.InForceDate;
import org.gridcase.responsibility.domain.ListDecision;
import org.gridcase.responsibility.domain.Opinion;
import org.gridcase.responsibility.persistence.ChangeRecord;
import org.gridcase.responsibility.persistence.ChangeRows;
import org.gridcase.responsibility.persistence.HearingRows;
import org.gridcase.responsibility.persistence.ListTables;
import org.gridcase.responsibility.persistence.ListTables.Decision;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Person;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The district decides what was proposed and heard; what it approves is in the lists with the same transaction. */
@Service
@Transactional
@EnableConfigurationProperties(ListChangeProperties.class)
public class ListDecisions {

    private final ChangeSteps steps;
    private final ChangeRows changes;
    private final HearingRows hearings;
    private final ListTables tables;
    private final LastEntries last;
    private final ListChecks checks;
    private final Proposers proposers;
    private final Periods periods;
    private final ListChangeRecords records;
    private final ListChangeProperties properties;
    private final Clock clock;

    ListDecisions(
            ChangeSteps steps,
            ChangeRows changes,
            HearingRows hearings,
            ListTables tables,
            LastEntries last,
            ListChecks checks,
            Proposers proposers,
            Periods periods,
            ListChangeRecords records,
            ListChangeProperties properties,
            Clock clock) {
        this.steps = steps;
        this.changes = changes;
        this.hearings = hearings;
        this.tables = tables;
        this.last = last;
        this.checks = checks;
        this.proposers = proposers;
        this.periods = periods;
        this.records = records;
        this.properties = properties;
        this.clock = clock;
    }

    public StepOpening open(CaseNumber number) {
        ChangeRecord change = steps.lock(number, ChangeState.DECIDING);
        StepOpening opening = openAt(change);
        records.toDecide(number, objections(change), opening.owed());
        return opening;
    }

    /** Not decided in time: a supervision notice (督办), and the time begins anew. There is no level above. */
    public StepOpening overdue(CaseNumber number) {
        ChangeRecord change = steps.lock(number, ChangeState.DECIDING);
        periods.over(number);
        return openAt(change);
    }

    private StepOpening openAt(ChangeRecord change) {
        HeldPost centre = ChangeSteps.centre(change);
        return new StepOpening(centre.group(), steps.open(change.number(), ChangeStage.DECISION, centre));
    }

    /** Somebody takes the decision up, or gives it back (null). */
    public Owed taken(CaseNumber number, String username) {
        if (username != null) {
            requireMayDecide(steps.lock(number), username);
        }
        return steps.taken(number, username);
    }

    /**
     * Nobody decides alone about what is proposed by the same person, as long as anybody else is there.
     *
     * @throws Refusal (409) naming who may decide instead
     */
    private void requireMayDecide(ChangeRecord change, String username) {
        List<Person> others = proposers.othersAtCentre(change.district(), change.proposedBy());
        if (change.proposedBy().equals(username) && !others.isEmpty()) {
            throw Refusal.conflict(
                    "listChange.decide.own", others.stream().map(Person::name).collect(Collectors.joining("、")));
        }
    }

    /**
     * What the district says.
     *
     * @param inForceFrom the first day on which an approved change is in force
     */
    public record Answer(String outcome, String reason, LocalDate inForceFrom) {}

    /** @throws Refusal when it is no decision, lacks something, comes too late, or the lists have changed meanwhile */
    public ListDecision decide(CaseNumber number, Answer answer, String by) {
        ListDecision decision = ListDecision.ofCode(answer.outcome())
                .orElseThrow(() -> Refusal.invalid("outcome", "listChange.decide.outcome"));
        ChangeRecord change = steps.lock(number, ChangeState.DECIDING);
        requireMayDecide(change, by);
        String reason = decision.needsReason(objections(change) > 0)
                ? FreeText.required("reason", answer.reason(), ChangeSteps.LONGEST_REASON)
                : FreeText.optional("reason", answer.reason(), ChangeSteps.LONGEST_REASON);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        switch (decision) {
            case APPROVE -> approve(change, new Decision(from(answer, now), now, by, number), reason);
            case RETURN -> giveBack(change, reason, by, now);
            case REFUSE -> {
                changes.decided(number, ChangeState.REFUSED, by, now, reason, null);
                records.refused(steps.lock(number));
            }
        }
        if (change.proposedBy().equals(by)) {
            records.decidedByProposer(number);
        }
        return decision;
    }

    private Instant from(Answer answer, Instant now) {
        return InForceDate.of(answer.inForceFrom(), now, clock.getZone(), properties.ahead());
    }

    /** Everything is looked at again while nobody else can change the lists. */
    private void approve(ChangeRecord change, Decision decision, String reason) {
        tables.hold(change.district());
        Function<String, Optional<Entry>> listed = last.of(change.district());
        Amendments.requireUnchanged(change.amendments(), listed);
        ListChange wanted = Amendments.change(change.district(), change.amendments());
        checks.require(change.district(), wanted.put());
        tables.decide(wanted, decision);
        changes.decided(change.number(), ChangeState.APPROVED, decision.by(), decision.at(), reason, decision.from());
        records.approved(steps.lock(change.number()));
    }

    private void giveBack(ChangeRecord change, String reason, String by, Instant now) {
        if (change.round() > properties.returns()) {
            throw Refusal.conflict("listChange.decide.noReturn", properties.returns());
        }
        changes.decided(change.number(), ChangeState.RETURNED, by, now, reason, null);
        records.returned(steps.lock(change.number()));
    }

    private long objections(ChangeRecord change) {
        return hearings.of(change.number(), change.round()).stream()
                .filter(hearing -> hearing.opinion() == Opinion.OBJECT)
                .count();
    }
}
