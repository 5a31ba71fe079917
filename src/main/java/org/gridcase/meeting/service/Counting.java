package org.gridcase.meeting.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.meeting.domain.Attendance.Roll;
import org.gridcase.meeting.domain.BallotMethod;
import org.gridcase.meeting.domain.Outcome;
import org.gridcase.meeting.domain.Result;
import org.gridcase.meeting.domain.Tally;
import org.gridcase.meeting.persistence.MeetingRecord;
import org.gridcase.meeting.persistence.MeetingRecord.State;
import org.gridcase.meeting.persistence.MeetingRows;
import org.gridcase.meeting.persistence.MotionRecord;
import org.gridcase.meeting.persistence.MotionRows;
import org.gridcase.meeting.persistence.MotionRows.Kept;
import org.gridcase.meeting.persistence.VoteRows;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts. What people enter is how many hands or papers there were; what follows from it nobody enters. */
@Service
@Transactional
public class Counting {

    private static final int LONGEST_REASON = 500;

    private final MeetingRights rights;
    private final MeetingRecords records;
    private final MeetingRows meetings;
    private final MotionRows motions;
    private final VoteRows votes;
    private final CaseFiles cases;
    private final Clock clock;

    Counting(
            MeetingRights rights,
            MeetingRecords records,
            MeetingRows meetings,
            MotionRows motions,
            VoteRows votes,
            CaseFiles cases,
            Clock clock) {
        this.rights = rights;
        this.records = records;
        this.meetings = meetings;
        this.motions = motions;
        this.votes = votes;
        this.cases = cases;
        this.clock = clock;
    }

    /** How many hands, or what the papers say. A field that was left empty is none. */
    public void counted(CaseNumber number, Integer yes, Integer no, Integer abstain, Integer invalid, String by) {
        MeetingRecord meeting = rights.lock(number);
        MeetingRights.requireState(meeting, State.VOTING);
        MotionRecord motion = records.current(meeting);
        Tally tally = tally(yes, no, abstain, invalid);
        boolean hands = motion.method() == BallotMethod.HANDS;
        if (hands && tally.invalid() > 0) {
            throw Refusal.invalid("invalid", "meeting.count.hands");
        }
        int most = hands ? handsAtMost(meeting, motion) : papers(number, motion);
        if (tally.all() > most) {
            throw Refusal.invalid(
                    "yes", hands ? "meeting.count.tooManyHands" : "meeting.count.tooManyPapers", tally.all(), most);
        }
        votes.counted(number, motion.number(), tally, by, now());
    }

    private static Tally tally(Integer yes, Integer no, Integer abstain, Integer invalid) {
        return new Tally(count("yes", yes), count("no", no), count("abstain", abstain), count("invalid", invalid));
    }

    private static int count(String field, Integer number) {
        if (number != null && number < 0) {
            throw Refusal.invalid(field, "meeting.count.negative");
        }
        return number == null ? 0 : number;
    }

    private int handsAtMost(MeetingRecord meeting, MotionRecord motion) {
        Roll roll = motions.roll(meeting.number(), motion.number()).orElseThrow();
        return roll.present() - roll.walkedOut(records.attendance(meeting), Set.of());
    }

    private int papers(CaseNumber number, MotionRecord motion) {
        return (int) votes.voted(number, motion.number()).stream()
                .filter(voted -> voted.way().equals(VoteRows.ON_PAPER))
                .count();
    }

    /** The vote is broken off before it is counted, for example because more papers are in the box than were given out. */
    public void breakOff(CaseNumber number, String reason, String by) {
        String why = FreeText.required("reason", reason, LONGEST_REASON);
        MeetingRecord meeting = rights.lock(number);
        MeetingRights.requireState(meeting, State.VOTING);
        MotionRecord motion = records.current(meeting);
        Roll roll = motions.roll(number, motion.number()).orElseThrow();
        int walkedOut = roll.walkedOut(records.attendance(meeting), voted(number, motion));
        Result result = Result.broken(meeting.rule(), roll, walkedOut);
        motions.decided(number, new Kept(motion.number(), result, why, now()));
        int times = times(meeting, motion, Outcome.VOID);
        boolean comesBack = times <= meeting.rule().bounds().breakOffs();
        if (comesBack) {
            again(meeting, motion);
        }
        cases.record(
                number,
                TimelineEntry.by(
                        by,
                        comesBack ? "meetingBrokenOff" : "meetingGivenUp",
                        MeetingStep.COUNT.code(),
                        why,
                        String.valueOf(motion.number()),
                        String.valueOf(times),
                        String.valueOf(meeting.rule().bounds().breakOffs())));
        meetings.state(number, State.OPEN);
    }

    /** @return whether the agenda has more */
    public boolean compute(CaseNumber number) {
        MeetingRecord meeting = rights.lock(number);
        if (meeting.state() == State.VOTING) {
            compute(meeting);
        }
        return !records.undecided(meeting).isEmpty();
    }

    private void compute(MeetingRecord meeting) {
        CaseNumber number = meeting.number();
        MotionRecord motion = records.current(meeting);
        Roll roll = motions.roll(number, motion.number()).orElseThrow();
        Tally tally = votes.personal(number, motion.number())
                .plus(votes.counted(number, motion.number()).orElse(Tally.NOTHING));
        int walkedOut = roll.walkedOut(records.attendance(meeting), voted(number, motion));
        Result result = Result.of(meeting.rule(), roll, walkedOut, tally);
        motions.decided(number, new Kept(motion.number(), result, null, now()));
        cases.record(
                number,
                TimelineEntry.byService(
                        "meetingCounted",
                        MeetingStep.COUNT.code(),
                        String.valueOf(motion.number()),
                        String.valueOf(tally.yes()),
                        String.valueOf(tally.no()),
                        String.valueOf(tally.abstain()),
                        "meeting.outcome." + result.outcomeCode()));
        boolean tiedTwice = times(meeting, motion, Outcome.TIED) > 1;
        if (result.outcome().mayBePutAgain() && !result.tooFewLeft() && !tiedTwice) {
            again(meeting, motion);
        }
        meetings.state(number, State.OPEN);
    }

    /** How often the motion came out like that by now, as whichever number of the agenda. */
    private int times(MeetingRecord meeting, MotionRecord motion, Outcome outcome) {
        Map<Integer, Kept> results = motions.results(meeting.number());
        return (int) records.repeats(meeting).chain(motion.number()).stream()
                .map(results::get)
                .filter(kept -> kept != null && kept.result().outcome() == outcome)
                .count();
    }

    private Set<Integer> voted(CaseNumber number, MotionRecord motion) {
        return votes.voted(number, motion.number()).stream()
                .map(VoteRows.Voted::seat)
                .collect(Collectors.toSet());
    }

    /** The motion comes back at the end of the agenda, where the convenor puts it to the vote again or does not. */
    private void again(MeetingRecord meeting, MotionRecord motion) {
        List<MotionRecord> agenda = motions.motions(meeting.number());
        motions.insert(
                meeting.number(),
                new MotionRecord(agenda.size() + 1, motion.title(), motion.method(), motion.secret(), motion.number()));
        records.recused(meeting, motion.number())
                .forEach(seat -> motions.recuse(
                        meeting.number(),
                        motions.recusals(meeting.number()).stream()
                                .filter(one -> one.motion() == motion.number() && one.seat() == seat)
                                .map(one -> new MotionRows.Recusal(agenda.size() + 1, seat, one.reason()))
                                .findFirst()
                                .orElseThrow(),
                        meeting.convenedBy(),
                        now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
