package org.gridcase.meeting.service;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridcase.meeting.domain.Attendance.Roll;
import org.gridcase.meeting.persistence.MeetingRecord;
import org.gridcase.meeting.persistence.MinutesRows;
import org.gridcase.meeting.persistence.MotionRecord;
import org.gridcase.meeting.persistence.MotionRows;
import org.gridcase.meeting.persistence.SeatRecord;
import org.gridcase.meeting.persistence.SignRows;
import org.gridcase.meeting.persistence.VoteRows;
import org.gridcase.meeting.persistence.VotingEndRows.Ended;

/**
 * The whole record of a meeting.
 *
 * @param seats before anybody has signed in, the roster as it is today
 * @param present seats of those who are there now, or were at the end
 * @param proxies by the seat of the giver
 * @param minutes null until they are signed off
 */
public record MeetingSheet(
        MeetingRecord meeting,
        String placeName,
        String convenor,
        List<SeatRecord> seats,
        List<SignRows.Line> lines,
        Set<Integer> present,
        Map<Integer, Integer> proxies,
        List<Motion> motions,
        MinutesRows.Signed minutes) {

    /**
     * @param roll null until it was put to the vote
     * @param voted who has voted; in a secret vote without what
     * @param ended null unless the convenor ended the voting in Tasklist
     * @param kept null until it was counted
     */
    public record Motion(
            MotionRecord motion,
            List<MotionRows.Recusal> recusals,
            Roll roll,
            List<VoteRows.Voted> voted,
            Ended ended,
            MotionRows.Kept kept) {}

    public SeatRecord seat(int number) {
        return seats.stream().filter(seat -> seat.seat() == number).findFirst().orElseThrow();
    }

    /** The number under which the motion was put to the vote again, or null. */
    public Integer repeatOf(int motion) {
        return motions.stream()
                .map(Motion::motion)
                .filter(later -> later.again() != null && later.again() == motion)
                .map(MotionRecord::number)
                .findFirst()
                .orElse(null);
    }

    /** What the sign-in list said last of the member, or null. */
    public SignRows.Line lastLine(int seat) {
        return lines.stream()
                .filter(line -> line.seat() == seat)
                .reduce((first, last) -> last)
                .orElse(null);
    }
}
