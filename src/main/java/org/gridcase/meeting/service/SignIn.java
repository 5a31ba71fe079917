package org.gridcase.meeting.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.meeting.domain.Attendance;
import org.gridcase.meeting.domain.Sign;
import org.gridcase.meeting.persistence.BodyRows;
import org.gridcase.meeting.persistence.MeetingRecord;
import org.gridcase.meeting.persistence.MeetingRecord.State;
import org.gridcase.meeting.persistence.MeetingRows;
import org.gridcase.meeting.persistence.MemberRecord;
import org.gridcase.meeting.persistence.MotionRows;
import org.gridcase.meeting.persistence.MotionRows.Recusal;
import org.gridcase.meeting.persistence.SeatRecord;
import org.gridcase.meeting.persistence.SignRows;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who comes, who goes, who lets another vote and who has an interest of the own: written down by the convenor. */
@Service
@Transactional
public class SignIn {

    private static final int LONGEST_REASON = 500;

    private final MeetingRights rights;
    private final MeetingRecords records;
    private final MeetingRows meetings;
    private final BodyRows bodies;
    private final SignRows signs;
    private final MotionRows motions;
    private final CaseFiles cases;
    private final Clock clock;

    SignIn(
            MeetingRights rights,
            MeetingRecords records,
            MeetingRows meetings,
            BodyRows bodies,
            SignRows signs,
            MotionRows motions,
            CaseFiles cases,
            Clock clock) {
        this.rights = rights;
        this.records = records;
        this.meetings = meetings;
        this.bodies = bodies;
        this.signs = signs;
        this.motions = motions;
        this.cases = cases;
        this.clock = clock;
    }

    /** @param sign {@code onSite}, {@code byList}, {@code remote} or {@code left} */
    public void sign(String number, String code, String sign) {
        Sign what = Sign.ofCode(sign).orElseThrow(() -> Refusal.invalid("sign", "meeting.sign.unknown", sign));
        MeetingRecord meeting = running(number);
        if (what == Sign.REMOTE && !meeting.rule().remote()) {
            throw Refusal.conflict("meeting.sign.notRemote");
        }
        standing(meeting);
        SeatRecord seat = records.seat(meeting, "code", code);
        if (records.attendance(meeting).isPresent(seat.seat()) == what.isPresent()) {
            throw Refusal.conflict(what.isPresent() ? "meeting.sign.already" : "meeting.sign.notThere", seat.name());
        }
        signs.sign(meeting.number(), new SignRows.Line(seat.seat(), what, rights.me(), now()));
    }

    /** A member who does not come lets another vote, where the rule allows it. */
    public void proxy(String number, String giver, String holder) {
        MeetingRecord meeting = running(number);
        if (meeting.rule().proxies() == 0) {
            throw Refusal.conflict("meeting.proxy.notAllowed");
        }
        standing(meeting);
        SeatRecord from = records.seat(meeting, "giver", giver);
        SeatRecord to = records.seat(meeting, "holder", holder);
        Attendance attendance = records.attendance(meeting);
        if (from.seat() == to.seat() || !from.mayVote() || !to.mayVote()) {
            throw Refusal.invalid("holder", "meeting.proxy.noVote");
        }
        if (attendance.isPresent(from.seat())) {
            throw Refusal.conflict("meeting.proxy.present", from.name());
        }
        if (signs.proxies(meeting.number()).stream().anyMatch(proxy -> proxy.giver() == from.seat())) {
            throw Refusal.conflict("meeting.proxy.twice", from.name());
        }
        if (attendance.heldBy(to.seat()) >= meeting.rule().proxies()) {
            throw Refusal.conflict(
                    "meeting.proxy.tooMany", to.name(), meeting.rule().proxies());
        }
        signs.proxy(meeting.number(), new SignRows.Proxy(from.seat(), to.seat()), rights.me(), now());
    }

    /** A member has an interest of the own in a motion (回避): for it the body is smaller by one. */
    public void recuse(String number, int motion, String code, String reason) {
        String why = FreeText.required("reason", reason, LONGEST_REASON);
        MeetingRecord meeting = running(number);
        standing(meeting);
        if (motions.motions(meeting.number()).stream().noneMatch(one -> one.number() == motion)) {
            throw Refusal.invalid("motion", "meeting.motion.unknown", motion);
        }
        if (motions.roll(meeting.number(), motion).isPresent()) {
            throw Refusal.conflict("meeting.recusal.late");
        }
        SeatRecord seat = records.seat(meeting, "code", code);
        if (records.recused(meeting, motion).contains(seat.seat())) {
            throw Refusal.conflict("meeting.recusal.twice", seat.name());
        }
        motions.recuse(meeting.number(), new Recusal(motion, seat.seat(), why), rights.me(), now());
    }

    private MeetingRecord running(String number) {
        MeetingRecord meeting = rights.lead(number);
        MeetingRights.requireState(meeting, State.CONVENED, State.OPEN, State.VOTING);
        return meeting;
    }

    /** With the first line the roster stands: what changes in the body after that does not change this meeting. */
    void standing(MeetingRecord meeting) {
        if (meeting.rosterAt() != null) {
            return;
        }
        Instant now = now();
        List<MemberRecord> members =
                bodies.members(meeting.body(), now.atZone(clock.getZone()).toLocalDate());
        int seat = 0;
        for (MemberRecord member : members) {
            seat++;
            signs.seat(
                    meeting.number(),
                    new SeatRecord(seat, member.code(), member.name(), member.username(), member.mayVote()));
            if (member.username() != null) {
                cases.openToPerson(meeting.number(), member.username());
                if (meeting.about() != null) {
                    cases.openToPerson(meeting.about(), member.username());
                }
            }
        }
        meetings.rosterStands(meeting.number(), now);
        cases.record(
                meeting.number(),
                TimelineEntry.byService(
                        "meetingRosterStands", MeetingStep.SIGN_IN.code(), String.valueOf(members.size())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
