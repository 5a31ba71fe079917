package org.gridcase.call.service;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gridcase.call.domain.CallStep;
import org.gridcase.call.domain.Parts.State;
import org.gridcase.call.domain.Unit;
import org.gridcase.call.persistence.CallHistoryRows;
import org.gridcase.call.persistence.CallRecord;
import org.gridcase.call.persistence.PartRecord;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.Owed;
import org.gridcase.reminder.Reminder;
import org.gridcase.reminder.ReminderKind;
import org.gridcase.reminder.Reminders;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Tells the people of a unit what has happened in a call; where nobody is in post, the centre's. */
@Component
class CallReminders {

    private final Reminders reminders;
    private final Territory territory;
    private final CaseFiles cases;
    private final CallHistoryRows history;

    CallReminders(Reminders reminders, Territory territory, CaseFiles cases, CallHistoryRows history) {
        this.reminders = reminders;
        this.territory = territory;
        this.cases = cases;
        this.history = history;
    }

    /** To the lead: a partner has done its part or was released from it. */
    void partEnded(CallRecord call, PartRecord part, State state) {
        Instant due = cases.facts(call.number()).dueAt();
        send(
                call.number(),
                "part-" + part.number() + "-" + state.code(),
                ReminderKind.CALL_PART_ENDED,
                new Unit(call.lead()),
                CallStep.HANDLE,
                due,
                part.number().value(),
                "partState." + state.code());
    }

    /** To whoever has the turn: it has arrived. Once in each period. */
    void arrived(CaseNumber number, CallStep step, Unit unit, Owed owed) {
        send(number, "turn-" + owed.period(), ReminderKind.CALL_TURN, unit, step, owed.dueAt());
    }

    /** To whoever called: there is a result, which waits for confirmation. */
    void resultReported(CaseNumber call, Unit caller, Instant dueAt) {
        send(call, "result", ReminderKind.RESULT_REPORTED, caller, CallStep.CONFIRM, dueAt);
    }

    /** To every unit that had to do with it: it is taken back. */
    void withdrawn(CaseNumber call, Collection<PlaceCode> units, Instant at) {
        units.forEach(unit ->
                send(call, "withdrawn-" + unit, ReminderKind.CALL_WITHDRAWN, new Unit(unit), CallStep.HANDLE, at));
    }

    /** What happens again after a result was sent back is another reminder. */
    private void send(
            CaseNumber call, String what, ReminderKind kind, Unit unit, CallStep step, Instant at, String... further) {
        Set<String> people = people(unit);
        if (people.isEmpty()) {
            return;
        }
        List<String> arguments = new java.util.ArrayList<>(
                List.of(call.value(), "case.level." + unit.stage(), "deadlineStep." + step.code(), at.toString()));
        arguments.addAll(List.of(further));
        String key = "call-" + call + "-" + what + "-" + history.returns(call);
        reminders.send(new Reminder(key, kind, call.value(), unit.place(), people, arguments));
    }

    private Set<String> people(Unit unit) {
        Set<String> people = new TreeSet<>();
        territory.holders(unit.place(), unit.post()).stream()
                .map(Person::username)
                .forEach(people::add);
        Unit centre = unit.centre();
        if (people.isEmpty()) {
            territory.holders(centre.place(), centre.post()).stream()
                    .map(Person::username)
                    .forEach(people::add);
        }
        return people;
    }
}
