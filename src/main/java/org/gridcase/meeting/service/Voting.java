package org.gridcase.meeting.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.meeting.domain.Attendance;
import org.gridcase.meeting.domain.Attendance.Roll;
import org.gridcase.meeting.domain.Choice;
import org.gridcase.meeting.persistence.MeetingRecord;
import org.gridcase.meeting.persistence.MeetingRecord.State;
import org.gridcase.meeting.persistence.MeetingRows;
import org.gridcase.meeting.persistence.MotionRecord;
import org.gridcase.meeting.persistence.MotionRows;
import org.gridcase.meeting.persistence.SeatRecord;
import org.gridcase.meeting.persistence.VoteRows;
import org.gridcase.shared.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A motion is put to the vote and voted on. Whoever has voted in Tasklist gets no paper, and whoever got a paper does not
 * vote in Tasklist: the way that comes first counts. A paper that lies in the box, and a secret vote, could not be taken back.
 */
@Service
@Transactional
public class Voting {

    private final MeetingRights rights;
    private final MeetingRecords records;
    private final MeetingRows meetings;
    private final MotionRows motions;
    private final VoteRows votes;
    private final MeetingSteps steps;
    private final CaseFiles cases;
    private final Clock clock;

    Voting(
            MeetingRights rights,
            MeetingRecords records,
            MeetingRows meetings,
            MotionRows motions,
            VoteRows votes,
            MeetingSteps steps,
            CaseFiles cases,
            Clock clock) {
        this.rights = rights;
        this.records = records;
        this.meetings = meetings;
        this.motions = motions;
        this.votes = votes;
        this.steps = steps;
        this.cases = cases;
        this.clock = clock;
    }

    /** How a motion is voted on. @param personal in Tasklist, by some @param counted on paper or by hands, by some */
    public record Ways(boolean personal, boolean counted) {}

    /**
     * Puts the next motion of the agenda to the vote. Who may vote on it is settled now: who comes later votes on the next.
     * Where so many are recused that those left cannot decide, nobody votes: that is the result, however many came.
     *
     * @throws Refusal (409) without a quorum: what was decided before stays, and nothing is decided until it is there again
     */
    public void put(CaseNumber number, String by) {
        MeetingRecord meeting = rights.lock(number);
        MeetingRights.requireState(meeting, State.OPEN, State.CONVENED);
        MotionRecord motion = records.current(meeting);
        Roll roll = records.attendance(meeting).roll(records.recused(meeting, motion.number()));
        boolean mayDecide = roll.mayDecide(meeting.rule());
        if (mayDecide && !roll.isQuorate(meeting.rule())) {
            throw Refusal.conflict(
                    "meeting.quorum.missing",
                    motion.number(),
                    roll.entitled(),
                    roll.present(),
                    meeting.rule().quorum().leastOf(roll.entitled()));
        }
        if (mayDecide) {
            requireAccounts(meeting, motion, roll);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        motions.open(number, motion, roll, by, now);
        meetings.state(number, State.VOTING);
        cases.record(number, mayDecide ? putToVote(meeting, motion, roll, by) : tooFewLeft(meeting, motion, roll, by));
    }

    private static TimelineEntry putToVote(MeetingRecord meeting, MotionRecord motion, Roll roll, String by) {
        return TimelineEntry.by(
                by,
                "meetingPutToVote",
                MeetingStep.SIGN_IN.code(),
                null,
                String.valueOf(motion.number()),
                String.valueOf(roll.entitled()),
                String.valueOf(roll.present()),
                String.valueOf(meeting.rule().quorum().leastOf(roll.entitled())));
    }

    private static TimelineEntry tooFewLeft(MeetingRecord meeting, MotionRecord motion, Roll roll, String by) {
        return TimelineEntry.by(
                by,
                "meetingTooFewLeft",
                MeetingStep.SIGN_IN.code(),
                null,
                String.valueOf(motion.number()),
                String.valueOf(roll.recused()),
                String.valueOf(roll.entitled()),
                String.valueOf(meeting.rule().bounds().floor().leastOf(roll.withVote())));
    }

    /** Who cannot vote in Tasklist must have another way. */
    private void requireAccounts(MeetingRecord meeting, MotionRecord motion, Roll roll) {
        Map<Integer, SeatRecord> seats = records.seats(meeting);
        long without = roll.voters().values().stream()
                .filter(caster -> seats.get(caster).username() == null)
                .count();
        if (motion.method().isPersonal() && !motion.method().isOnPaper() && without > 0) {
            throw Refusal.conflict("meeting.ballot.noAccount", without);
        }
    }

    public Ways ways(CaseNumber number) {
        MeetingRecord meeting = rights.lock(number);
        MotionRecord motion = records.current(meeting);
        boolean votes = motions.roll(number, motion.number()).orElseThrow().mayDecide(meeting.rule());
        return new Ways(
                votes && motion.method().isPersonal(), votes && motion.method().isCounted());
    }

    /** Asks those who can vote in Tasklist. */
    public Opening openBallot(CaseNumber number) {
        MeetingRecord meeting = rights.lock(number);
        MotionRecord motion = records.current(meeting);
        Map<Integer, SeatRecord> seats = records.seats(meeting);
        List<String> asked = motion.method().isPersonal()
                ? motions.roll(number, motion.number()).orElseThrow().voters().values().stream()
                        .map(caster -> seats.get(caster).username())
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList()
                : List.of();
        return steps.open(meeting, MeetingStep.BALLOT, asked);
    }

    /**
     * Somebody votes in Tasklist: for the own seat, and for those whose proxies he holds.
     *
     * @param code the one member for whom the vote is; null: for all for whom it is not cast yet
     * @return whether all votes that this person casts are in
     */
    public boolean vote(CaseNumber number, String username, String choice, String code) {
        Choice what = Choice.ofCode(choice).orElseThrow(() -> Refusal.invalid("outcome", "meeting.vote.choice"));
        MeetingRecord meeting = rights.lock(number);
        MeetingRights.requireState(meeting, State.VOTING);
        MotionRecord motion = records.current(meeting);
        if (!motion.method().isPersonal()) {
            throw Refusal.conflict("meeting.vote.notPersonal");
        }
        if (!MeetingStep.BALLOT.code().equals(cases.facts(number).stage())) {
            throw Refusal.conflict("meeting.vote.over");
        }
        Map<Integer, SeatRecord> seats = records.seats(meeting);
        Roll roll = motions.roll(number, motion.number()).orElseThrow();
        Set<Integer> mine = roll.voters().entrySet().stream()
                .filter(voter -> username.equals(seats.get(voter.getValue()).username()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (mine.isEmpty()) {
            throw Refusal.forbidden("meeting.vote.notYours");
        }
        requireThere(meeting, roll.voters().get(mine.iterator().next()));
        Set<Integer> open = open(number, motion, mine);
        Set<Integer> meant = code == null
                ? open
                : open.stream()
                        .filter(seat -> seats.get(seat).code().equals(code.strip()))
                        .collect(Collectors.toSet());
        if (meant.isEmpty()) {
            throw Refusal.conflict("meeting.vote.already");
        }
        meant.forEach(seat -> cast(number, motion, seat, what));
        return open.size() == meant.size();
    }

    private Set<Integer> open(CaseNumber number, MotionRecord motion, Set<Integer> seats) {
        Set<Integer> voted = voted(number, motion);
        return seats.stream().filter(seat -> !voted.contains(seat)).collect(Collectors.toSet());
    }

    private Set<Integer> voted(CaseNumber number, MotionRecord motion) {
        return votes.voted(number, motion.number()).stream()
                .map(VoteRows.Voted::seat)
                .collect(Collectors.toSet());
    }

    private void cast(CaseNumber number, MotionRecord motion, int seat, Choice choice) {
        turnout(number, motion, seat, VoteRows.PERSONAL);
        if (motion.secret()) {
            votes.secret(number, motion.number(), choice);
        } else {
            votes.open(number, motion.number(), seat, choice);
        }
    }

    /** Whoever has left does not vote any more. */
    private void requireThere(MeetingRecord meeting, int caster) {
        Attendance attendance = records.attendance(meeting);
        if (!attendance.isPresent(caster)) {
            throw Refusal.conflict("meeting.vote.left");
        }
    }

    /**
     * A voter gets a paper.
     *
     * @return the username of whoever casts the vote, when nothing is left to cast in Tasklist; else null
     */
    public String paper(String number, String code) {
        MeetingRecord meeting = rights.lead(number);
        MeetingRights.requireState(meeting, State.VOTING);
        MotionRecord motion = records.current(meeting);
        if (!motion.method().isOnPaper()) {
            throw Refusal.conflict("meeting.vote.notOnPaper");
        }
        SeatRecord seat = records.seat(meeting, "code", code);
        Roll roll = motions.roll(meeting.number(), motion.number()).orElseThrow();
        Integer caster = roll.voters().get(seat.seat());
        if (caster == null) {
            throw Refusal.conflict("meeting.vote.noVoter", seat.name());
        }
        requireThere(meeting, caster);
        turnout(meeting.number(), motion, seat.seat(), VoteRows.ON_PAPER);
        Set<Integer> ofCaster = roll.voters().entrySet().stream()
                .filter(voter -> voter.getValue().equals(caster))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return open(meeting.number(), motion, ofCaster).isEmpty()
                ? records.seats(meeting).get(caster).username()
                : null;
    }

    private void turnout(CaseNumber number, MotionRecord motion, int seat, String way) {
        try {
            votes.turnout(number, motion.number(), seat, way);
        } catch (DuplicateKeyException alreadyVoted) {
            throw Refusal.conflict("meeting.vote.already");
        }
    }
}
