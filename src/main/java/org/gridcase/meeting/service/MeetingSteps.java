package org.gridcase.meeting.service;

import java.util.List;
import java.util.Set;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.Periods;
import org.gridcase.deadline.Periods.Step;
import org.gridcase.meeting.Meetings;
import org.gridcase.meeting.persistence.MeetingRecord;
import org.gridcase.reminder.Reminder;
import org.gridcase.reminder.ReminderKind;
import org.gridcase.reminder.Reminders;
import org.gridcase.territory.Post;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a meeting owes at each step; the convenor owes all of it. */
@Service
@Transactional
public class MeetingSteps {

    private static final String ORDINARY = "ordinary";

    private final MeetingRights rights;
    private final Periods periods;
    private final CaseFiles cases;
    private final Reminders reminders;

    MeetingSteps(MeetingRights rights, Periods periods, CaseFiles cases, Reminders reminders) {
        this.rights = rights;
        this.periods = periods;
        this.cases = cases;
        this.reminders = reminders;
    }

    /** The step begins. */
    public Opening open(CaseNumber number, MeetingStep step) {
        return open(rights.lock(number), step, List.of());
    }

    /** The step was not done in time: a supervision notice (督办), and its time begins anew. */
    public Opening overdue(CaseNumber number, MeetingStep step) {
        MeetingRecord meeting = rights.lock(number);
        periods.over(number);
        return open(meeting, step, List.of());
    }

    /** The time for voting is over; who has not voted has not voted. */
    public void votingOver(CaseNumber number) {
        rights.lock(number);
        periods.over(number);
    }

    /** Somebody of the convenor's post takes the step up, or gives it back (null). */
    public Owed taken(CaseNumber number, String username) {
        return periods.taken(number, username, username == null ? "givenBack" : "taken");
    }

    Opening open(MeetingRecord meeting, MeetingStep step, List<String> asked) {
        Post convenor = Post.ofCode(meeting.rule().convenor()).orElseThrow();
        Holder holder = new Holder(step.code(), convenor.code(), meeting.place().value(), null);
        Owed owed = periods.open(
                meeting.number(),
                new Step(Meetings.PROCESS, step.code(), ORDINARY),
                holder,
                List.of(convenor),
                step.code());
        cases.record(
                meeting.number(),
                TimelineEntry.byService(
                        step.timeline(), step.code(), owed.dueAt().toString()));
        if (!asked.isEmpty()) {
            tell(
                    meeting,
                    step.code() + "-" + owed.period(),
                    Set.copyOf(asked),
                    step,
                    owed.dueAt().toString());
        }
        return new Opening(convenor.groupAt(meeting.place()), asked, owed);
    }

    void tell(MeetingRecord meeting, String which, Set<String> people, MeetingStep step, String when) {
        if (!people.isEmpty()) {
            reminders.send(new Reminder(
                    "meeting-" + meeting.number() + "-" + which,
                    ReminderKind.MEETING,
                    meeting.number().value(),
                    meeting.place(),
                    people,
                    List.of(
                            meeting.number().value(),
                            "case.level." + step.code(),
                            "deadlineStep." + step.code(),
                            when)));
        }
    }
}
