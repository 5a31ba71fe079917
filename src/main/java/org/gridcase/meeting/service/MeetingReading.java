package org.gridcase.meeting.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.meeting.domain.Attendance;
import org.gridcase.meeting.domain.Attendance.Roll;
import org.gridcase.meeting.persistence.BodyRows;
import org.gridcase.meeting.persistence.MeetingRecord;
import org.gridcase.meeting.persistence.MeetingRows;
import org.gridcase.meeting.persistence.MemberRecord;
import org.gridcase.meeting.persistence.MinutesRows;
import org.gridcase.meeting.persistence.MotionRecord;
import org.gridcase.meeting.persistence.MotionRows;
import org.gridcase.meeting.persistence.SeatRecord;
import org.gridcase.meeting.persistence.SignRows;
import org.gridcase.meeting.persistence.VoteRows;
import org.gridcase.meeting.persistence.VotingEndRows;
import org.gridcase.territory.Person;
import org.gridcase.territory.Place;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of a meeting, for those who may see its case. */
@Service
@Transactional(readOnly = true)
public class MeetingReading {

    private static final int MOST = 10;

    private final MeetingRights rights;
    private final MeetingRows meetings;
    private final MeetingRecords records;
    private final BodyRows bodies;
    private final SignRows signs;
    private final MotionRows motions;
    private final VoteRows votes;
    private final VotingEndRows ends;
    private final MinutesRows minutes;
    private final CaseFiles cases;
    private final Territory territory;
    private final Clock clock;

    MeetingReading(
            MeetingRights rights,
            MeetingRows meetings,
            MeetingRecords records,
            BodyRows bodies,
            SignRows signs,
            MotionRows motions,
            VoteRows votes,
            VotingEndRows ends,
            MinutesRows minutes,
            CaseFiles cases,
            Territory territory,
            Clock clock) {
        this.rights = rights;
        this.meetings = meetings;
        this.records = records;
        this.bodies = bodies;
        this.signs = signs;
        this.motions = motions;
        this.votes = votes;
        this.ends = ends;
        this.minutes = minutes;
        this.cases = cases;
        this.territory = territory;
        this.clock = clock;
    }

    /** @throws org.gridcase.shared.Refusal (404) when the signed-in person may not see it */
    public MeetingSheet visible(String number) {
        return sheet(rights.visible(number));
    }

    /** The meetings of bodies in which the signed-in person sits, newest first. */
    public List<MeetingRecord> mine() {
        return meetings.ofMember(rights.me(), clock.getZone(), MOST);
    }

    /** The title under which it was convened. */
    public String title(MeetingRecord meeting) {
        return cases.facts(meeting.number()).title();
    }

    /** Whether the signed-in person leads it. */
    public boolean mayLead(MeetingSheet sheet) {
        return rights.mayLead(sheet.meeting());
    }

    /**
     * Whether the next motion could be put to the vote now.
     *
     * @param least how many must be there @param floorLeast how many must be left when those recused are gone
     */
    public record Standing(
            int motion,
            int entitled,
            int recused,
            int present,
            int least,
            int floorLeast,
            boolean quorate,
            boolean mayDecide) {

        public int lacking() {
            return least - present;
        }
    }

    /** Null when nothing is waiting to be put to the vote. */
    public Standing standing(MeetingSheet sheet) {
        MeetingRecord meeting = sheet.meeting();
        MeetingSheet.Motion next = sheet.motions().stream()
                .filter(motion -> motion.kept() == null)
                .findFirst()
                .orElse(null);
        if (next == null || next.roll() != null || meeting.rosterAt() == null || meeting.endedAt() != null) {
            return null;
        }
        int number = next.motion().number();
        Roll roll = records.attendance(meeting).roll(records.recused(meeting, number));
        return new Standing(
                number,
                roll.entitled(),
                roll.recused(),
                roll.present(),
                meeting.rule().quorum().leastOf(roll.entitled()),
                meeting.rule().bounds().floor().leastOf(roll.withVote()),
                roll.isQuorate(meeting.rule()),
                roll.mayDecide(meeting.rule()));
    }

    /** Whether the signed-in person votes in Tasklist on what is being voted on, and has not. */
    public boolean isAsked(MeetingSheet sheet) {
        String me = rights.me();
        return sheet.motions().stream()
                .filter(motion -> motion.roll() != null && motion.kept() == null && motion.ended() == null)
                .filter(motion -> motion.motion().method().isPersonal())
                .anyMatch(motion -> motion.roll().voters().entrySet().stream()
                        .filter(voter -> me.equals(sheet.seat(voter.getValue()).username()))
                        .anyMatch(voter -> motion.voted().stream().noneMatch(voted -> voted.seat() == voter.getKey())));
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
        Map<Integer, VotingEndRows.Ended> ended = ends.of(number);
        return motions.motions(number).stream()
                .map(motion ->
                        motion(number, motion, recusals, ended.get(motion.number()), results.get(motion.number())))
                .toList();
    }

    private MeetingSheet.Motion motion(
            CaseNumber number,
            MotionRecord motion,
            List<MotionRows.Recusal> recusals,
            VotingEndRows.Ended ended,
            MotionRows.Kept kept) {
        return new MeetingSheet.Motion(
                motion,
                recusals.stream()
                        .filter(recusal -> recusal.motion() == motion.number())
                        .toList(),
                motions.roll(number, motion.number()).orElse(null),
                votes.voted(number, motion.number()),
                ended,
                kept);
    }
}
