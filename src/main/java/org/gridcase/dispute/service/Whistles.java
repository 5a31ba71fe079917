package org.gridcase.dispute.service;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.Periods;
import org.gridcase.deadline.Periods.Step;
import org.gridcase.dispute.Disputes;
import org.gridcase.dispute.domain.Classification;
import org.gridcase.dispute.domain.ReportRules;
import org.gridcase.dispute.domain.Stage;
import org.gridcase.dispute.persistence.DisputeRecord;
import org.gridcase.dispute.persistence.DisputeRepository;
import org.gridcase.reminder.Reminder;
import org.gridcase.reminder.ReminderKind;
import org.gridcase.reminder.Reminders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The whistle (吹哨报到): people on duty are called to the scene; unanswered, it goes one level up. */
@Service
@Transactional
public class Whistles {

    private final CaseFiles cases;
    private final DisputeRepository disputes;
    private final DutyRoster roster;
    private final Periods periods;
    private final Reminders reminders;
    private final Clock clock;

    Whistles(
            CaseFiles cases,
            DisputeRepository disputes,
            DutyRoster roster,
            Periods periods,
            Reminders reminders,
            Clock clock) {
        this.cases = cases;
        this.disputes = disputes;
        this.roster = roster;
        this.periods = periods;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** The level whose people are called first: the grid, or the lowest that exists for the place. */
    public Stage firstStage(CaseNumber number) {
        Stage stage = Stage.GRID.reachableFrom(cases.facts(number).place());
        return stage == Stage.STATION ? Stage.COMMUNITY : stage;
    }

    public StageOpening blow(CaseNumber number, Stage stage) {
        CaseFacts facts = cases.facts(number);
        boolean raised = disputes.get(number).whistleStage() != null;
        Duty duty = roster.whistleFrom(facts, stage);
        disputes.whistleBlown(number, duty.stage());
        Owed owed = periods.open(
                number,
                new Step(Disputes.PROCESS, "whistle", Classification.URGENT),
                duty.holder(null),
                duty.posts(),
                "whistle");
        cases.dueBy(number, owed.acceptBy());
        cases.record(
                number,
                TimelineEntry.byService(
                        "whistleBlown", duty.stage().code(), duty.stage().word()));
        if (raised) {
            call(number, duty, owed);
        }
        return new StageOpening(duty.stage(), false, duty.groups(), owed);
    }

    /** Nobody below came: whoever is called now must not have to look for it. */
    private void call(CaseNumber number, Duty duty, Owed owed) {
        Set<String> people = roster.people(duty);
        if (!people.isEmpty()) {
            reminders.send(new Reminder(
                    "whistle-" + owed.period(),
                    ReminderKind.WHISTLE_RAISED,
                    number.value(),
                    duty.place(),
                    people,
                    List.of(
                            number.value(),
                            duty.stage().word(),
                            "deadlineStep.whistle",
                            owed.acceptBy().toString())));
        }
    }

    /** Somebody answers "coming" (来了), and owes the report; null: whoever answered cannot go after all. */
    public Owed answered(CaseNumber number, Stage stage, String username) {
        disputes.whistleAnswered(number, username, username == null ? null : clock.instant());
        Owed owed = username == null
                ? periods.abandoned(number, "whistleAnswered")
                : periods.taken(number, username, "whistleAnswered");
        cases.dueBy(number, owed.escalateAt());
        cases.record(
                number,
                username == null
                        ? TimelineEntry.byService("whistleReturned", stage.code(), stage.word())
                        : TimelineEntry.by(username, "whistleAnswered", stage.code(), null, stage.word()));
        return owed;
    }

    /**
     * Whether this whistle need not be raised: somebody answered, or there is no level above. The last case is put on the
     * timeline; the task stays open for whoever comes.
     */
    public boolean rests(CaseNumber number, Stage stage) {
        DisputeRecord dispute = disputes.get(number);
        if (dispute.whistleAnsweredBy() != null) {
            return true;
        }
        if (stage.aboveForWhistle().isEmpty()) {
            cases.record(number, TimelineEntry.byService("whistleUnansweredAtTop", stage.code(), stage.word()));
            return true;
        }
        return false;
    }

    /** Nobody answered: the level above and the community are told, and the level above is called next. */
    public Stage raise(CaseNumber number, Stage stage) {
        periods.over(number);
        Stage above = stage.aboveForWhistle().orElse(stage);
        cases.record(number, TimelineEntry.byService("whistleRaised", above.code(), stage.word(), above.word()));
        return above;
    }

    /** @param found what was found and done at the scene (现场处置) */
    public void sceneReported(CaseNumber number, Stage stage, String found, String by) {
        cases.record(
                number,
                TimelineEntry.by(by, "sceneReported", stage.code(), ReportRules.reason("found", found), stage.word()));
    }

    public void sceneOverdue(CaseNumber number, Stage stage) {
        periods.over(number);
        cases.record(number, TimelineEntry.byService("sceneOverdue", stage.code(), stage.word()));
    }
}
