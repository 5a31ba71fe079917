package org.gridcase.meeting.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.meeting.domain.Attendance;
import org.gridcase.meeting.persistence.BodyRows;
import org.gridcase.meeting.persistence.MeetingRecord;
import org.gridcase.meeting.persistence.MemberRecord;
import org.gridcase.meeting.persistence.MinutesRows;
import org.gridcase.meeting.persistence.MotionRecord;
import org.gridcase.meeting.persistence.MotionRows;
import org.gridcase.meeting.persistence.SeatRecord;
import org.gridcase.meeting.persistence.SignRows;
import org.gridcase.meeting.persistence.VoteRows;
import org.gridcase.territory.Person;
import org.gridcase.territory.Place;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of a meeting, for those who may see its case. */
@Service
@Transactional(readOnly = true)
public class MeetingReading {

    private final MeetingRights rights;
    private final MeetingRecords records;
    private final BodyRows bodies;
    private final SignRows signs;
    private final MotionRows motions;
    private final VoteRows votes;
    private final MinutesRows minutes;
    private final Territory territory;
    private final Clock clock;

    MeetingReading(
            MeetingRights rights,
            MeetingRecords records,
            BodyRows bodies,
            SignRows signs,
            MotionRows motions,
            VoteRows votes,
            MinutesRows minutes,
            Territory territory,
            Clock clock) {
        this.rights = rights;
        this.records = records;
        this.bodies = bodies;
        this.signs = signs;
        this.motions = motions;
        this.votes = votes;
        this.minutes = minutes;
        this.territory = territory;
        this.clock = clock;
    }

    /** @throws org.gridcase.shared.Refusal (404) when the signed-in person may not see it */
    public MeetingSheet visible(String number) {
        return sheet(rights.visible(number));
    }

    /** Whether the signed-in person leads it. */
    public boolean mayLead(MeetingSheet sheet) {
        return rights.mayLead(sheet.meeting());
    }

    MeetingSheet sheet(MeetingRecord meeting) {
        CaseNumber number = meeting.number();
        Attendance attendance = records.attendance(meeting);
        List<SeatRecord> seats = meeting.rosterAt() == null ? expected(meeting) : signs.seats(number);
        Set<Integer> present = seats.stream()
                .map(SeatRecord::seat)
                .filter(attendance::isPresent)
                .collect(Collectors.toSet());
        Map<Integer, Integer> proxies =
                signs.proxies(number).stream().collect(Collectors.toMap(SignRows.Proxy::giver, SignRows.Proxy::holder));
        return new MeetingSheet(
                meeting,
                territory
                        .find(meeting.place())
                        .map(Place::name)
                        .orElse(meeting.place().value()),
                territory.person(meeting.convenedBy()).map(Person::name).orElse(meeting.convenedBy()),
                seats,
                signs.lines(number),
                present,
                proxies,
                motions(number),
                minutes.signed(number).orElse(null));
    }

    /** Nobody has signed in yet: the roster of the day of the meeting. */
    private List<SeatRecord> expected(MeetingRecord meeting) {
        LocalDate day = meeting.startsAt().atZone(clock.getZone()).toLocalDate();
        List<SeatRecord> seats = new ArrayList<>();
        for (MemberRecord member : bodies.members(meeting.body(), day)) {
            seats.add(new SeatRecord(
                    seats.size() + 1, member.code(), member.name(), member.username(), member.mayVote()));
        }
        return seats;
    }

    private List<MeetingSheet.Motion> motions(CaseNumber number) {
        Map<Integer, MotionRows.Kept> results = motions.results(number);
        List<MotionRows.Recusal> recusals = motions.recusals(number);
        return motions.motions(number).stream()
                .map(motion -> motion(number, motion, recusals, results.get(motion.number())))
                .toList();
    }

    private MeetingSheet.Motion motion(
            CaseNumber number, MotionRecord motion, List<MotionRows.Recusal> recusals, MotionRows.Kept kept) {
        return new MeetingSheet.Motion(
                motion,
                recusals.stream()
                        .filter(recusal -> recusal.motion() == motion.number())
                        .toList(),
                motions.roll(number, motion.number()).orElse(null),
                votes.voted(number, motion.number()),
                kept);
    }
}
