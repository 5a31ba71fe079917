package org.gridcase.responsibility.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.Periods.Warning;
import org.gridcase.reminder.Reminder;
import org.gridcase.reminder.ReminderKind;
import org.gridcase.reminder.Reminders;
import org.gridcase.responsibility.domain.ChangeStage;
import org.gridcase.responsibility.domain.Opinion;
import org.gridcase.responsibility.persistence.ChangeRecord;
import org.gridcase.responsibility.persistence.HearingRecord;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Person;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Puts on the timeline what became of a proposal, and tells the people whom it concerns. */
@Component
class ListChangeRecords {

    private final CaseFiles cases;
    private final Reminders reminders;
    private final Proposers proposers;
    private final Territory territory;

    ListChangeRecords(CaseFiles cases, Reminders reminders, Proposers proposers, Territory territory) {
        this.cases = cases;
        this.reminders = reminders;
        this.proposers = proposers;
        this.territory = territory;
    }

    void proposed(ChangeRecord change) {
        cases.record(
                change.number(),
                TimelineEntry.by(
                        change.proposedBy(),
                        "listChangeProposed",
                        null,
                        change.reason(),
                        String.valueOf(change.amendments().size())));
        PlaceCode unit = change.proposer().place();
        if (unit.isUnit()) {
            cases.openTo(change.number(), unit, "listChange.proposer");
        }
    }

    /** Every unit that the change touches hears of it. */
    void asked(CaseNumber number, List<HearingRecord> hearings, Owed owed) {
        cases.record(
                number,
                TimelineEntry.byService(
                        "listHearingOpened",
                        ChangeStage.HEARING.code(),
                        String.valueOf(hearings.size()),
                        owed.dueAt().toString()));
        for (HearingRecord hearing : hearings) {
            cases.openTo(number, hearing.unit(), ChangeStage.HEARING.word());
            remind(hearing, ReminderKind.LIST_HEARING, owed.dueAt());
        }
    }

    /** The unit that has not answered yet is reminded. */
    void warned(HearingRecord hearing, Warning warning, Instant dueAt) {
        remind(hearing, warning == Warning.YELLOW ? ReminderKind.WARNING : ReminderKind.LAST_WARNING, dueAt);
    }

    void heard(HearingRecord hearing, Opinion opinion, String reason, String by) {
        String stage = ChangeStage.HEARING.code();
        String unit = name(hearing.unit());
        cases.record(
                hearing.number(),
                opinion == Opinion.OBJECT
                        ? TimelineEntry.by(by, "listHeardObject", stage, reason, unit)
                        : TimelineEntry.by(by, "listHeardAccept", stage, reason, unit));
    }

    void silent(HearingRecord hearing) {
        cases.record(
                hearing.number(),
                TimelineEntry.byService("listHeardSilent", ChangeStage.HEARING.code(), name(hearing.unit())));
    }

    void toDecide(CaseNumber number, long objections, Owed owed) {
        cases.record(
                number,
                TimelineEntry.byService(
                        "listDecisionOpened",
                        ChangeStage.DECISION.code(),
                        String.valueOf(objections),
                        owed.dueAt().toString()));
    }

    void approved(ChangeRecord change) {
        cases.record(
                change.number(),
                TimelineEntry.by(
                        change.decidedBy(),
                        "listChangeApproved",
                        ChangeStage.DECISION.code(),
                        change.decisionReason(),
                        change.inForceFrom().toString()));
    }

    /** Nobody else is in post at the centre: that it was one person's doing must not be hidden. */
    void decidedByProposer(CaseNumber number) {
        cases.record(number, TimelineEntry.byService("listDecidedByProposer", ChangeStage.DECISION.code()));
    }

    void returned(ChangeRecord change) {
        cases.record(
                change.number(),
                TimelineEntry.by(
                        change.decidedBy(),
                        "listChangeReturned",
                        ChangeStage.DECISION.code(),
                        change.decisionReason()));
    }

    void refused(ChangeRecord change) {
        cases.record(
                change.number(),
                TimelineEntry.by(
                        change.decidedBy(), "listChangeRefused", ChangeStage.DECISION.code(), change.decisionReason()));
    }

    /** Whoever proposed it is to put it right. */
    void toRevise(ChangeRecord change, Owed owed) {
        send(
                change,
                "returned-" + change.round(),
                change.proposer().place(),
                proposer(change),
                ChangeStage.REVISION,
                owed.dueAt(),
                "return");
    }

    void proposedAgain(ChangeRecord change, String reason) {
        cases.record(
                change.number(),
                TimelineEntry.by(change.proposedBy(), "listChangeProposedAgain", ChangeStage.REVISION.code(), reason));
    }

    void withdrawn(CaseNumber number, String stage, String reason, String by) {
        cases.record(number, TimelineEntry.by(by, "listChangeWithdrawn", stage, reason));
    }

    void lapsed(CaseNumber number) {
        cases.record(number, TimelineEntry.byService("listChangeLapsed", ChangeStage.REVISION.code()));
    }

    /** The proposer and every unit that was heard are told what came of it. */
    void closed(ChangeRecord change, List<HearingRecord> hearings, Instant at) {
        String outcome = change.state().code();
        send(change, outcome, change.district(), proposer(change), ChangeStage.DECISION, at, outcome);
        for (HearingRecord hearing : hearings) {
            send(
                    change,
                    outcome + "-" + hearing.unit(),
                    hearing.unit(),
                    people(hearing.unit()),
                    ChangeStage.DECISION,
                    at,
                    outcome);
        }
    }

    private void send(
            ChangeRecord change,
            String what,
            PlaceCode place,
            Set<String> people,
            ChangeStage stage,
            Instant at,
            String outcome) {
        if (!people.isEmpty()) {
            List<String> arguments = new ArrayList<>(arguments(change.number(), stage, at));
            arguments.add("listOutcome." + outcome);
            reminders.send(new Reminder(
                    "listChange-" + change.number() + "-" + what,
                    ReminderKind.LIST_CHANGE,
                    change.number().value(),
                    place,
                    people,
                    arguments));
        }
    }

    private void remind(HearingRecord hearing, ReminderKind kind, Instant dueAt) {
        Set<String> people = people(hearing.unit());
        if (!people.isEmpty()) {
            reminders.send(new Reminder(
                    "listHearing-" + hearing.id() + "-" + kind.code(),
                    kind,
                    hearing.number().value(),
                    hearing.unit(),
                    people,
                    arguments(hearing.number(), ChangeStage.HEARING, dueAt)));
        }
    }

    private static List<String> arguments(CaseNumber number, ChangeStage stage, Instant at) {
        return List.of(number.value(), stage.word(), stage.stepWord(), at.toString());
    }

    /** Whoever proposed it, or while that post is another's now, its holders. */
    private Set<String> proposer(ChangeRecord change) {
        return proposers.isInPost(change.proposedBy(), change.proposer())
                ? Set.of(change.proposedBy())
                : proposers.people(change.proposer());
    }

    /** The people of a unit; where nobody is in post, those who answer for it. */
    private Set<String> people(PlaceCode unit) {
        HeldPost post = Units.post(unit);
        Set<String> people = proposers.people(post);
        return people.isEmpty()
                ? territory.superiors(unit, post.post()).people().stream()
                        .map(Person::username)
                        .collect(Collectors.toSet())
                : people;
    }

    private String name(PlaceCode unit) {
        return territory.find(unit).map(Place::name).orElse(unit.value());
    }
}
