package org.gridcase.meeting.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.deadline.Periods;
import org.gridcase.meeting.MeetingHeld;
import org.gridcase.meeting.persistence.MeetingRecord;
import org.gridcase.meeting.persistence.MeetingRecord.State;
import org.gridcase.meeting.persistence.MeetingRows;
import org.gridcase.meeting.persistence.MinutesRows;
import org.gridcase.shared.FreeText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of a meeting: nothing more is decided, the minutes are signed off, and what was decided is told. */
@Service
@Transactional
public class Ending {

    private static final int LONGEST_REMARK = 1_000;

    private final MeetingRights rights;
    private final SignIn signIn;
    private final MeetingSteps steps;
    private final MeetingRows meetings;
    private final Procedures procedures;
    private final MinutesRows minutes;
    private final MinutesDocuments documents;
    private final Periods periods;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ending(
            MeetingRights rights,
            SignIn signIn,
            MeetingSteps steps,
            MeetingRows meetings,
            Procedures procedures,
            MinutesRows minutes,
            MinutesDocuments documents,
            Periods periods,
            CaseFiles cases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rights = rights;
        this.signIn = signIn;
        this.steps = steps;
        this.meetings = meetings;
        this.procedures = procedures;
        this.minutes = minutes;
        this.documents = documents;
        this.periods = periods;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** The convenor ends the meeting before its agenda is through, for example because too few have come. */
    public void adjourn(CaseNumber number, String reason, String by) {
        String why = FreeText.required("reason", reason, LONGEST_REMARK);
        MeetingRights.requireState(rights.lock(number), State.CONVENED, State.OPEN);
        meetings.adjourned(number, why);
        cases.record(number, TimelineEntry.by(by, "meetingAdjourned", MeetingStep.SIGN_IN.code(), why));
    }

    /** Nothing is decided any more. */
    public Opening end(CaseNumber number) {
        MeetingRecord meeting = rights.lock(number);
        // A meeting to which nobody came has a roster, too: it says who did not come.
        signIn.standing(meeting);
        meetings.ended(number, now());
        cases.record(number, TimelineEntry.byService("meetingEnded", MeetingStep.MINUTES.code()));
        return steps.open(meeting, MeetingStep.MINUTES, List.of());
    }

    /** @param remark what the convenor adds to the minutes, or null */
    public void sign(CaseNumber number, String remark, String by) {
        String text = FreeText.optional("remark", remark, LONGEST_REMARK);
        MeetingRights.requireState(rights.lock(number), State.ENDED);
        minutes.signed(number, new MinutesRows.Signed(text, by, now()));
        cases.record(number, TimelineEntry.by(by, "meetingSigned", MeetingStep.MINUTES.code(), text));
    }

    public void close(CaseNumber number) {
        MeetingRecord meeting = rights.lock(number);
        documents.keep(meeting);
        meetings.state(number, State.CLOSED);
        periods.close(number, State.CLOSED.code());
        cases.closed(number, State.CLOSED.code());
        events.publishEvent(new MeetingHeld(number, meeting.about(), meeting.kind(), procedures.decisions(meeting)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
