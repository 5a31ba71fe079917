package org.gridcase.meeting.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.meeting.domain.Attendance;
import org.gridcase.meeting.domain.Attendance.Roll;
import org.gridcase.meeting.persistence.MeetingRecord;
import org.gridcase.meeting.persistence.MeetingRecord.State;
import org.gridcase.meeting.persistence.MotionRecord;
import org.gridcase.meeting.persistence.MotionRows;
import org.gridcase.meeting.persistence.SeatRecord;
import org.gridcase.meeting.persistence.VoteRows;
import org.gridcase.meeting.persistence.VotingEndRows;
import org.gridcase.meeting.persistence.VotingEndRows.Ended;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The convenor ends the voting in Tasklist before its deadline. Never without a trace; and with a reason while somebody who is
 * there has not voted and the least time for it is not over.
 */
@Service
@Transactional
class VotingEnds {

    private static final int LONGEST_REASON = 500;

    private final MeetingRights rights;
    private final MeetingRecords records;
    private final MotionRows motions;
    private final VoteRows votes;
    private final VotingEndRows ends;
    private final CaseFiles cases;
    private final Clock clock;

    VotingEnds(
            MeetingRights rights,
            MeetingRecords records,
            MotionRows motions,
            VoteRows votes,
            VotingEndRows ends,
            CaseFiles cases,
            Clock clock) {
        this.rights = rights;
        this.records = records;
        this.motions = motions;
        this.votes = votes;
        this.ends = ends;
        this.cases = cases;
        this.clock = clock;
    }

    /** @param reason or null where none is owed */
    CaseNumber end(String number, String reason) {
        MeetingRecord meeting = rights.lead(number);
        MeetingRights.requireState(meeting, State.VOTING);
        CaseNumber of = meeting.number();
        if (!MeetingStep.BALLOT.code().equals(cases.facts(of).stage())) {
            throw Refusal.conflict("meeting.vote.over");
        }
        MotionRecord motion = records.current(meeting);
        String why = FreeText.optional("reason", reason, LONGEST_REASON);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Set<Integer> voted = votes.voted(of, motion.number()).stream()
                .map(VoteRows.Voted::seat)
                .collect(Collectors.toSet());
        int outstanding = outstanding(meeting, motion, voted);
        int minutes = meeting.rule().bounds().votingMinutes();
        boolean early = now.isBefore(motions.openedAt(of, motion.number()).plus(Duration.ofMinutes(minutes)));
        if (why == null && early && outstanding > 0) {
            throw Refusal.invalid("reason", "meeting.vote.early", outstanding, minutes);
        }
        ends.ended(of, motion.number(), new Ended(rights.me(), now, voted.size(), outstanding, why));
        cases.record(
                of,
                TimelineEntry.by(
                        rights.me(),
                        "meetingVotingEnded",
                        MeetingStep.BALLOT.code(),
                        why,
                        String.valueOf(motion.number()),
                        String.valueOf(voted.size()),
                        String.valueOf(outstanding)));
        return of;
    }

    /** Those who were asked in Tasklist, are there, and have not voted. */
    private int outstanding(MeetingRecord meeting, MotionRecord motion, Set<Integer> voted) {
        Roll roll = motions.roll(meeting.number(), motion.number()).orElseThrow();
        Map<Integer, SeatRecord> seats = records.seats(meeting);
        Attendance attendance = records.attendance(meeting);
        return (int) roll.voters().entrySet().stream()
                .filter(voter -> !voted.contains(voter.getKey()))
                .filter(voter -> seats.get(voter.getValue()).username() != null)
                .filter(voter -> attendance.isPresent(voter.getValue()))
                .count();
    }
}
