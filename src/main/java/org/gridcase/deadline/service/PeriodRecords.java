package org.gridcase.deadline.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gridcase.calendar.AtEnd;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.calendar.ClockLedger.Segment;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.Periods.Warning;
import org.gridcase.deadline.persistence.PeriodRecord;
import org.gridcase.deadline.persistence.PeriodRows;
import org.gridcase.reminder.Reminder;
import org.gridcase.reminder.ReminderKind;
import org.gridcase.reminder.Reminders;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Puts on the timeline what became of a period, and tells the people whom it concerns. */
@Component
class PeriodRecords {

    private final CaseFiles cases;
    private final PeriodClock periodClock;
    private final PeriodRows rows;
    private final Territory territory;
    private final Reminders reminders;
    private final Clock clock;

    PeriodRecords(
            CaseFiles cases,
            PeriodClock periodClock,
            PeriodRows rows,
            Territory territory,
            Reminders reminders,
            Clock clock) {
        this.cases = cases;
        this.periodClock = periodClock;
        this.rows = rows;
        this.territory = territory;
        this.reminders = reminders;
        this.clock = clock;
    }

    void warned(PeriodRecord period, Warning warning) {
        Instant due = period.owed().escalateAt();
        ReminderKind kind = warning == Warning.YELLOW ? ReminderKind.WARNING : ReminderKind.LAST_WARNING;
        record(period, kind, stageWord(period), due.toString());
        remind(period, kind, holderAndSuperior(period), due);
    }

    /** The instants moved: from what to what. */
    void redated(PeriodRecord before, Owed after) {
        record(
                before,
                ReminderKind.REDATED,
                stageWord(before),
                before.timing().acceptBy().toString(),
                after.acceptBy().toString(),
                before.timing().dueAt().toString(),
                after.dueAt().toString());
        remindAgain(before, ReminderKind.REDATED, holderAndSuperior(before), after.dueAt());
    }

    void givenBack(PeriodRecord period) {
        remind(
                period,
                ReminderKind.GIVEN_BACK,
                holderAndSuperior(period),
                period.timing().dueAt());
    }

    /** Who held it and for how long, and then whoever must hear of it. */
    void over(PeriodRecord period) {
        AtEnd atEnd = period.rule().atEnd();
        if (atEnd.route() == AtEnd.Route.PROCEED) {
            return;
        }
        ReminderKind kind = period.accepted() ? ReminderKind.DEADLINE_MISSED : ReminderKind.UNACCEPTED;
        record(period, kind, stageWord(period), String.valueOf(minutesHeld(period)));
        remind(period, kind, holderAndSuperior(period), period.owed().escalateAt());
        if (atEnd.route() == AtEnd.Route.SUPERVISE) {
            int notice = rows.supervise(period.id(), period.caseNumber());
            record(period, ReminderKind.SUPERVISION, stageWord(period), String.valueOf(notice));
            remind(
                    period,
                    ReminderKind.SUPERVISION,
                    holderAndSuperior(period),
                    period.timing().dueAt());
        }
        if (atEnd.tellCommunity()) {
            record(period, ReminderKind.COMMUNITY_TOLD, stageWord(period));
            remind(
                    period,
                    ReminderKind.COMMUNITY_TOLD,
                    community(period),
                    period.owed().escalateAt());
        }
    }

    private void record(PeriodRecord period, ReminderKind kind, String... arguments) {
        cases.record(period.caseNumber(), TimelineEntry.byService(kind.code(), period.stage(), arguments));
    }

    private void remind(PeriodRecord period, ReminderKind kind, Set<String> people, Instant due) {
        remind(period, kind, "", people, due);
    }

    /** May be said more than once in a period, each time with another instant. */
    private void remindAgain(PeriodRecord period, ReminderKind kind, Set<String> people, Instant due) {
        remind(period, kind, "-" + due, people, due);
    }

    private void remind(PeriodRecord period, ReminderKind kind, String which, Set<String> people, Instant due) {
        if (people.isEmpty()) {
            return;
        }
        List<String> arguments = List.of(
                period.caseNumber().value(),
                stageWord(period),
                "deadlineStep." + period.step().step(),
                due.toString());
        reminders.send(new Reminder(
                "period-" + period.id() + "-" + kind.code() + which,
                kind,
                period.caseNumber().value(),
                PlaceCode.of(holder(period).place()),
                people,
                arguments));
    }

    private Set<String> holderAndSuperior(PeriodRecord period) {
        Holder holder = holder(period);
        PlaceCode place = PlaceCode.of(holder.place());
        Post post = Post.ofCode(holder.post()).orElseThrow();
        Set<String> people = new TreeSet<>(
                holder.username() == null ? usernames(territory.holders(place, post)) : Set.of(holder.username()));
        people.addAll(usernames(territory.superiors(place, post).people()));
        return people;
    }

    private Set<String> community(PeriodRecord period) {
        PlaceCode place = cases.facts(period.caseNumber()).place();
        return place.at(Level.COMMUNITY)
                .map(community ->
                        usernames(territory.holders(community, Post.COMMUNITY_SECRETARY, Post.COMMUNITY_MEDIATOR)))
                .orElse(Set.of());
    }

    private static Set<String> usernames(Collection<Person> people) {
        return people.stream().map(Person::username).collect(Collectors.toSet());
    }

    private Holder holder(PeriodRecord period) {
        List<Segment> segments = periodClock.segments(period);
        return segments.get(segments.size() - 1).holder();
    }

    /** Whole minutes in which the clock of this period ran, round the clock. */
    private long minutesHeld(PeriodRecord period) {
        return periodClock.segments(period).stream()
                .filter(segment -> !segment.paused())
                .map(segment -> Duration.between(
                        segment.from().isBefore(period.began()) ? period.began() : segment.from(),
                        segment.to() == null ? now() : segment.to()))
                .reduce(Duration.ZERO, Duration::plus)
                .toMinutes();
    }

    private Instant now() {
        return clock.instant();
    }

    private static String stageWord(PeriodRecord period) {
        return "case.level." + period.stage();
    }
}
