package org.gridcase.meeting.service;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridcase.meeting.domain.Attendance;
import org.gridcase.meeting.domain.Repeats;
import org.gridcase.meeting.persistence.MeetingRecord;
import org.gridcase.meeting.persistence.MotionRecord;
import org.gridcase.meeting.persistence.MotionRows;
import org.gridcase.meeting.persistence.SeatRecord;
import org.gridcase.meeting.persistence.SignRows;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Component;

/** Reads the record of a meeting for those who compute with it. */
@Component
class MeetingRecords {

    private final SignRows signs;
    private final MotionRows motions;

    MeetingRecords(SignRows signs, MotionRows motions) {
        this.signs = signs;
        this.motions = motions;
    }

    Map<Integer, SeatRecord> seats(MeetingRecord meeting) {
        return signs.seats(meeting.number()).stream().collect(Collectors.toMap(SeatRecord::seat, Function.identity()));
    }

    /** @throws Refusal (400) when the roster of the meeting has no such member */
    SeatRecord seat(MeetingRecord meeting, String field, String code) {
        return signs.seats(meeting.number()).stream()
                .filter(seat -> seat.code().equals(code == null ? null : code.strip()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(field, "meeting.member.unknown", code));
    }

    Attendance attendance(MeetingRecord meeting) {
        List<Attendance.Seat> seats = signs.seats(meeting.number()).stream()
                .map(seat -> new Attendance.Seat(seat.seat(), seat.mayVote()))
                .toList();
        List<Attendance.Line> lines = signs.lines(meeting.number()).stream()
                .map(line -> new Attendance.Line(line.seat(), line.sign()))
                .toList();
        List<Attendance.Proxy> proxies = signs.proxies(meeting.number()).stream()
                .map(proxy -> new Attendance.Proxy(proxy.giver(), proxy.holder()))
                .toList();
        return new Attendance(seats, lines, proxies, meeting.rule());
    }

    Set<Integer> recused(MeetingRecord meeting, int motion) {
        return motions.recusals(meeting.number()).stream()
                .filter(recusal -> recusal.motion() == motion)
                .map(MotionRows.Recusal::seat)
                .collect(Collectors.toSet());
    }

    /** The motions that have no result yet, in the order of the agenda. */
    List<MotionRecord> undecided(MeetingRecord meeting) {
        Set<Integer> decided = motions.results(meeting.number()).keySet();
        return motions.motions(meeting.number()).stream()
                .filter(motion -> !decided.contains(motion.number()))
                .toList();
    }

    /** Which motions of the meeting repeat which. */
    Repeats repeats(MeetingRecord meeting) {
        return new Repeats(motions.motions(meeting.number()).stream()
                .filter(motion -> motion.again() != null)
                .collect(Collectors.toMap(MotionRecord::number, MotionRecord::again)));
    }

    /** The motion that is being voted on, or will be next; a meeting votes on one after the other. */
    MotionRecord current(MeetingRecord meeting) {
        return undecided(meeting).stream().findFirst().orElseThrow(() -> Refusal.conflict("meeting.motion.none"));
    }
}
