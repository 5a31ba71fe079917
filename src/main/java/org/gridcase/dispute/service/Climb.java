package org.gridcase.dispute.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gridcase.calendar.ClockLedger;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.Periods;
import org.gridcase.deadline.Periods.Step;
import org.gridcase.dispute.Disputes;
import org.gridcase.dispute.domain.Classification;
import org.gridcase.dispute.domain.MediationReport;
import org.gridcase.dispute.domain.Outcome;
import org.gridcase.dispute.domain.Participant;
import org.gridcase.dispute.domain.Stage;
import org.gridcase.dispute.persistence.DisputeRecord;
import org.gridcase.dispute.persistence.DisputeRepository;
import org.gridcase.engine.DecisionTables;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Word;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a dispute on its way through the stages. */
@Service
@Transactional
public class Climb {

    private final CaseFiles cases;
    private final DisputeRepository disputes;
    private final DutyRoster roster;
    private final Periods periods;
    private final ClockLedger ledger;
    private final DecisionTables tables;
    private final Clock clock;

    Climb(
            CaseFiles cases,
            DisputeRepository disputes,
            DutyRoster roster,
            Periods periods,
            ClockLedger ledger,
            DecisionTables tables,
            Clock clock) {
        this.cases = cases;
        this.disputes = disputes;
        this.roster = roster;
        this.periods = periods;
        this.ledger = ledger;
        this.tables = tables;
        this.clock = clock;
    }

    /** Urgency and entry stage by the table {@code dispute-classification}; an officer's override wins and is recorded. */
    public Classification classify(CaseNumber number) {
        CaseFacts facts = cases.facts(number);
        DisputeRecord dispute = disputes.get(number);
        DecisionTables.Result result = tables.evaluate(
                "dispute-classification",
                Map.of(
                        "matter", facts.matter(),
                        "people", dispute.people(),
                        "violence", dispute.violence(),
                        "repeated", dispute.repeated(),
                        "sameBuilding", dispute.sameBuilding()));
        Map<String, Object> row = result.rows().get(0);
        Classification decided = new Classification(
                (String) row.get("urgency"), Stage.of((String) row.get("entryLevel")), result.version());
        Stage wanted = dispute.overrideStage() == null ? decided.entry() : Stage.of(dispute.overrideStage());
        Stage entry = wanted.reachableFrom(facts.place());
        disputes.classified(number, decided, entry);
        cases.record(
                number,
                TimelineEntry.byService(
                        "classified", entry.code(), "urgency." + decided.urgency(), entry.word(), result.version()));
        if (dispute.overrideStage() != null) {
            cases.record(
                    number,
                    TimelineEntry.by(
                            dispute.overrideBy(),
                            "entryOverridden",
                            entry.code(),
                            dispute.overrideReason(),
                            decided.entry().word(),
                            entry.word()));
        }
        return new Classification(decided.urgency(), entry, result.version());
    }

    /**
     * The case reaches a stage: its people and its deadline. Empty-handed when nobody is in post there. Work that only goes
     * on at the same stage goes on with the same deadline.
     */
    public StageOpening open(CaseNumber number, Stage stage) {
        CaseFacts facts = cases.facts(number);
        Duty duty =
                stage.compareTo(Stage.TOWN) < 0 ? roster.mediators(facts, stage) : roster.mediatorsFrom(facts, stage);
        if (!duty.manned() && stage.compareTo(Stage.TOWN) < 0) {
            roster.recordVacancy(facts, stage);
            return StageOpening.vacantAt(stage);
        }
        Step step = step(number, duty.stage().code());
        Owed owed = periods.running(number, step, duty.stage().code()).orElseGet(() -> begin(number, duty, step));
        return new StageOpening(duty.stage(), false, duty.groups(), owed);
    }

    private Owed begin(CaseNumber number, Duty duty, Step step) {
        Owed owed = periods.open(number, step, duty.holder(null), duty.posts(), "stageOpened");
        cases.record(
                number,
                TimelineEntry.byService(
                        "stageOpened",
                        duty.stage().code(),
                        duty.stage().word(),
                        owed.dueAt().toString()));
        return owed;
    }

    private Step step(CaseNumber number, String step) {
        return new Step(Disputes.PROCESS, step, disputes.get(number).urgency());
    }

    /** Somebody of the stage takes the case up (受理); null gives it back to the group. */
    public Owed accepted(CaseNumber number, Stage stage, String username) {
        boolean stillWithTheSame = username != null && username.equals(holderOf(number));
        Owed owed = taken(number, username);
        if (!stillWithTheSame) {
            cases.record(
                    number,
                    username == null
                            ? TimelineEntry.byService("givenBack", stage.code(), stage.word())
                            : TimelineEntry.by(username, "accepted", stage.code(), null, stage.word()));
        }
        return owed;
    }

    /** Somebody takes up a task that follows, such as the agreement: the clock has it, the timeline need not. */
    public Owed taken(CaseNumber number, String username) {
        return periods.taken(number, username, "taken");
    }

    private String holderOf(CaseNumber number) {
        return ledger.segments(number.value()).stream()
                .filter(segment -> segment.to() == null)
                .map(segment -> segment.holder().username())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The post fell vacant while the case was there. */
    public void vacated(CaseNumber number, Stage stage) {
        roster.recordVacancy(cases.facts(number), stage);
    }

    public void convened(CaseNumber number, List<Participant> invited, Instant meetingAt, String place, String by) {
        if (invited.isEmpty()) {
            throw Refusal.invalid("partyMembers", "dispute.convene.nobody");
        }
        periods.workedOn(number);
        invited.forEach(participant -> disputes.participant(number, participant));
        cases.record(
                number,
                TimelineEntry.by(
                        by,
                        "convened",
                        Stage.STATION.code(),
                        place,
                        String.valueOf(invited.size()),
                        meetingAt.toString()));
    }

    /** Records the session and what became of it. */
    public void report(CaseNumber number, Stage stage, MediationReport report, String by) {
        Instant now = clock.instant();
        recordSession(number, stage, report, by, now);
        if (report.outcome() == Outcome.HAND_BACK) {
            handBack(number, stage, by, now);
        }
        if (report.outcome() == Outcome.SETTLED) {
            disputes.settled(number, stage, by, now);
        }
        if (report.outcome() == Outcome.ANOTHER_SESSION) {
            periods.workedOn(number);
        } else {
            cases.record(
                    number, TimelineEntry.by(by, report.outcome().code(), stage.code(), report.reason(), stage.word()));
        }
    }

    private void recordSession(CaseNumber number, Stage stage, MediationReport report, String by, Instant now) {
        recordAttendance(number, stage, report.attended(), by);
        if (report.notes() == null || report.notes().isBlank()) {
            return;
        }
        Instant heldAt = report.heldAt() == null ? now : report.heldAt();
        if (heldAt.isAfter(now.plus(Duration.ofMinutes(5)))) {
            throw Refusal.invalid("heldAt", "dispute.session.future");
        }
        disputes.session(number, stage, by, heldAt, report.notes().strip(), now);
        cases.record(number, TimelineEntry.by(by, "sessionHeld", stage.code(), report.notes(), stage.word()));
    }

    private void recordAttendance(CaseNumber number, Stage stage, List<Participant> attended, String by) {
        attended.forEach(participant -> disputes.participant(number, participant));
        if (!attended.isEmpty()) {
            String opinions = attended.stream().map(Participant::line).collect(Collectors.joining("\n"));
            cases.record(
                    number, TimelineEntry.by(by, "attended", stage.code(), opinions, String.valueOf(attended.size())));
        }
    }

    private void handBack(CaseNumber number, Stage stage, String by, Instant now) {
        Stage below = stage.below(cases.facts(number).place())
                .orElseThrow(() -> Refusal.invalid("outcome", "dispute.handBack.nothingBelow", new Word(stage.word())));
        if (!disputes.handBack(number, stage, by, now)) {
            throw Refusal.invalid("outcome", "dispute.handBack.once", new Word(stage.word()), new Word(below.word()));
        }
    }

    /** The stage at which the case is to go on, when an officer moves it or its agreement did not hold. */
    public Stage reachable(CaseNumber number, Stage stage) {
        return stage.reachableFrom(cases.facts(number).place());
    }
}
