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
        warned(period, warning, concerned(period));
    }

    private void warned(PeriodRecord period, Warning warning, Concerned concerned) {
        Instant due = period.owed().escalateAt();
        ReminderKind kind = warning == Warning.YELLOW ? ReminderKind.WARNING : ReminderKind.LAST_WARNING;
        record(period, kind, stageWord(period), due.toString());
        remind(period, kind, concerned, due);
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
        remindAgain(before, ReminderKind.REDATED, after.dueAt());
    }

    void givenBack(PeriodRecord period) {
        remindAgain(period, ReminderKind.GIVEN_BACK, period.timing().dueAt());
    }

    /** May be said more than once in a period, each time for something new. */
    private void remindAgain(PeriodRecord period, ReminderKind kind, Instant due) {
        remind(period, kind, "-" + clock.instant(), concerned(period), due);
    }

    /**
     * Who held it and for how long, and then whoever must hear of it.
     *
     * @param late the warnings that had not gone out before
     */
    void over(PeriodRecord period, List<Warning> late) {
        AtEnd atEnd = period.rule().atEnd();
        if (atEnd.route() == AtEnd.Route.PROCEED) {
            return;
        }
        Concerned concerned = concerned(period);
        late.forEach(warning -> warned(period, warning, concerned));
        Instant due = period.owed().escalateAt();
        ReminderKind kind = period.accepted() ? ReminderKind.DEADLINE_MISSED : ReminderKind.UNACCEPTED;
        record(period, kind, stageWord(period), String.valueOf(minutesHeld(period, concerned.segments())));
        remind(period, kind, concerned, due);
        if (atEnd.route() == AtEnd.Route.SUPERVISE) {
            int notice = rows.supervise(period.id(), period.caseNumber());
            record(period, ReminderKind.SUPERVISION, stageWord(period), String.valueOf(notice));
            remind(period, ReminderKind.SUPERVISION, concerned, due);
        }
        if (atEnd.tellCommunity()) {
            record(period, ReminderKind.COMMUNITY_TOLD, stageWord(period));
            remind(period, ReminderKind.COMMUNITY_TOLD, concerned.but(community(period)), due);
        }
    }

    private void record(PeriodRecord period, ReminderKind kind, String... arguments) {
        cases.record(period.caseNumber(), TimelineEntry.byService(kind.code(), period.stage(), arguments));
    }

    private void remind(PeriodRecord period, ReminderKind kind, Concerned concerned, Instant due) {
        remind(period, kind, "", concerned, due);
    }

    private void remind(PeriodRecord period, ReminderKind kind, String which, Concerned concerned, Instant due) {
        if (concerned.people().isEmpty()) {
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
                concerned.place(),
                concerned.people(),
                arguments));
    }

    /** The holder, or while nobody has taken it up everybody of the post; and the superiors. */
    private Concerned concerned(PeriodRecord period) {
        List<Segment> segments = periodClock.segments(period);
        Holder holder = segments.get(segments.size() - 1).holder();
        PlaceCode place = PlaceCode.of(holder.place());
        Post post = Post.ofCode(holder.post()).orElseThrow();
        Set<String> people = new TreeSet<>(
                holder.username() == null
                        ? usernames(territory.holders(place, period.posts().toArray(Post[]::new)))
                        : Set.of(holder.username()));
        people.addAll(usernames(territory.superiors(place, post).people()));
        return new Concerned(segments, place, people);
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

    /** Whole minutes in which the clock of this period ran, round the clock. */
    private long minutesHeld(PeriodRecord period, List<Segment> segments) {
        return segments.stream()
                .filter(segment -> !segment.paused())
                .map(segment -> Duration.between(
                        segment.from().isBefore(period.began()) ? period.began() : segment.from(),
                        segment.to() == null ? clock.instant() : segment.to()))
                .reduce(Duration.ZERO, Duration::plus)
                .toMinutes();
    }

    private static String stageWord(PeriodRecord period) {
        return "case.level." + period.stage();
    }

    /**
     * Whom a period concerns.
     *
     * @param segments of the ledger in the period, the last one with its holder
     * @param place whose robot hears of it
     */
    private record Concerned(List<Segment> segments, PlaceCode place, Set<String> people) {

        Concerned but(Set<String> others) {
            return new Concerned(segments, place, others);
        }
    }
}
