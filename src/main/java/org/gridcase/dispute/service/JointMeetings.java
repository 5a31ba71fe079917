package org.gridcase.dispute.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.Periods;
import org.gridcase.deadline.Periods.Step;
import org.gridcase.dispute.Disputes;
import org.gridcase.dispute.domain.JointMeetingReport;
import org.gridcase.dispute.domain.MeetingParty;
import org.gridcase.dispute.domain.MeetingRole;
import org.gridcase.dispute.domain.Outcome;
import org.gridcase.dispute.domain.Stage;
import org.gridcase.dispute.domain.Undertakings;
import org.gridcase.dispute.persistence.DisputeRepository;
import org.gridcase.dispute.persistence.JointMeetingRecord;
import org.gridcase.dispute.persistence.JointMeetingRows;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Word;
import org.gridcase.shared.Words;
import org.gridcase.supply.SupplyFinding;
import org.gridcase.supply.SupplyObligations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The joint meeting (联席会商): the property secretary (红领书记) gathers the parties of a matter by role. An obligation is not
 * negotiated: where the supplier must supply, nobody is gathered to ask for it.
 */
@Service
@Transactional
public class JointMeetings {

    private static final String STEP = "jointMeeting";
    private static final String MISSED = "missed";
    private static final String MOVED = "moved";

    private final CaseFiles cases;
    private final DisputeRepository disputes;
    private final JointMeetingRows meetings;
    private final DutyRoster roster;
    private final Periods periods;
    private final SupplyObligations supply;
    private final Words words;
    private final Clock clock;

    JointMeetings(
            CaseFiles cases,
            DisputeRepository disputes,
            JointMeetingRows meetings,
            DutyRoster roster,
            Periods periods,
            SupplyObligations supply,
            Words words,
            Clock clock) {
        this.cases = cases;
        this.disputes = disputes;
        this.meetings = meetings;
        this.roster = roster;
        this.periods = periods;
        this.supply = supply;
        this.words = words;
        this.clock = clock;
    }

    /** Whether the stage has had its meeting: it gathers once. */
    @Transactional(readOnly = true)
    public boolean gathered(CaseNumber number, Stage stage) {
        return meetings.gathered(number, stage);
    }

    /** @param purpose what is to be talked about, for whoever gathers */
    public void gather(CaseNumber number, Stage stage, Set<MeetingRole> invited, String purpose, String by) {
        if (!stage.gathers()) {
            throw Refusal.invalid("outcome", "dispute.meeting.tooLow", new Word(stage.word()));
        }
        if (supply.finding(number).filter(SupplyFinding::reached).isPresent()) {
            throw Refusal.invalid("outcome", "dispute.meeting.obliged");
        }
        if (meetings.gathered(number, stage)) {
            throw Refusal.invalid("outcome", "dispute.meeting.once", new Word(stage.word()));
        }
        meetings.insert(number, stage, purpose, by, clock.instant(), invited);
    }

    /** The property secretary of the community owes the meeting; where there is none, whoever else is in post. */
    public MeetingOpening open(CaseNumber number, Stage stage) {
        CaseFacts facts = cases.facts(number);
        Duty duty = roster.convenors(facts, stage);
        Step step = new Step(Disputes.PROCESS, STEP, disputes.get(number).urgency());
        Owed owed = periods.open(number, step, duty.holder(null), duty.posts(), STEP);
        cases.record(
                number,
                TimelineEntry.byService(
                        "meetingOpened",
                        stage.code(),
                        "territory.post." + duty.posts().get(0).code(),
                        owed.dueAt().toString()));
        return new MeetingOpening(new StageOpening(stage, false, duty.groups(), owed), invited(number));
    }

    /** The roles that were invited to the meeting that is to be held. */
    public Set<MeetingRole> invited(CaseNumber number) {
        return toHold(number).parties().stream()
                .map(MeetingParty::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MeetingRole.class)));
    }

    /** They met. */
    public void held(CaseNumber number, Stage stage, JointMeetingReport report, String by) {
        // As exact as the database: the settlement and its meeting are known by their instant.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        report.checkDates(now, clock.getZone());
        Instant heldAt = report.heldAt() == null ? now : report.heldAt();
        JointMeetingRecord meeting = toHold(number);
        meetings.held(meeting.id(), heldAt, report.place(), by, report.parties());
        recordSession(number, stage, report, heldAt, by);
        if (report.outcome() == Outcome.ANOTHER_SESSION) {
            periods.workedOn(number);
            return;
        }
        meetings.ended(number, report.outcome().code(), now);
        if (report.outcome() == Outcome.AGREED) {
            disputes.settled(number, stage, by, now);
        }
        cases.record(
                number, TimelineEntry.by(by, report.outcome().code(), stage.code(), report.reason(), stage.word()));
    }

    private void recordSession(CaseNumber number, Stage stage, JointMeetingReport report, Instant heldAt, String by) {
        List<MeetingParty> came =
                report.parties().stream().filter(MeetingParty::attended).toList();
        cases.record(
                number,
                TimelineEntry.by(
                        by,
                        "meetingHeld",
                        stage.code(),
                        text(report),
                        heldAt.toString(),
                        came.isEmpty()
                                ? "meetingRole.nobody"
                                : came.stream().map(this::name).collect(Collectors.joining("、"))));
    }

    private String text(JointMeetingReport report) {
        String undertaken = new Undertakings(report.parties()).text(this::name);
        return Optional.ofNullable(report.notes())
                .map(notes -> undertaken.isEmpty() ? notes : notes + "\n" + undertaken)
                .orElse(undertaken.isEmpty() ? null : undertaken);
    }

    /** Nobody held it in time. */
    public Periods.End over(CaseNumber number) {
        Periods.End end = periods.over(number);
        if (!end.supervised()) {
            meetings.ended(number, MISSED, clock.instant());
        }
        return end;
    }

    /** The case leaves its stage; a meeting that was to be held there will not be. */
    public void calledOff(CaseNumber number) {
        meetings.ended(number, MOVED, clock.instant());
    }

    /** What was undertaken when the parties agreed last. */
    @Transactional(readOnly = true)
    public Undertakings undertakings(CaseNumber number) {
        return new Undertakings(agreed(number).map(JointMeetingRecord::parties).orElse(List.of()));
    }

    /** The same as text. */
    @Transactional(readOnly = true)
    public String terms(CaseNumber number) {
        return undertakings(number).text(this::name);
    }

    /** Who agreed, by name: they sign. */
    @Transactional(readOnly = true)
    public List<String> signatories(CaseNumber number) {
        return undertakings(number).parties().stream()
                .filter(MeetingParty::attended)
                .map(this::name)
                .toList();
    }

    /** Every meeting of the case, the last one last. */
    @Transactional(readOnly = true)
    public List<JointMeetingRecord> of(CaseNumber number) {
        return meetings.of(number);
    }

    /** The company with what it is here, or the role alone; documents and timelines are Chinese. */
    private String name(MeetingParty party) {
        String role = words.of(party.role().word(), party.role().code(), Locale.SIMPLIFIED_CHINESE);
        return party.name() == null ? role : party.name() + "（" + role + "）";
    }

    /** Only the last settlement counts: an agreement that was reached without a meeting has no undertakings. */
    private Optional<JointMeetingRecord> agreed(CaseNumber number) {
        Instant settledAt = disputes.get(number).settledAt();
        return meetings.of(number).stream()
                .filter(meeting -> Outcome.AGREED.code().equals(meeting.outcome()))
                .filter(meeting -> settledAt != null && settledAt.equals(meeting.endedAt()))
                .reduce((first, last) -> last);
    }

    private JointMeetingRecord toHold(CaseNumber number) {
        return meetings.of(number).stream()
                .filter(meeting -> meeting.outcome() == null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(number + " has no joint meeting to hold"));
    }
}
