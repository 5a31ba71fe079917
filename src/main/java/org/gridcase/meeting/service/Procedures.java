package org.gridcase.meeting.service;

import java.util.List;
import java.util.Locale;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.meeting.MeetingHeld.Decision;
import org.gridcase.meeting.MeetingProcedure;
import org.gridcase.meeting.domain.Outcome;
import org.gridcase.meeting.domain.Repeats;
import org.gridcase.meeting.persistence.MeetingRecord;
import org.gridcase.meeting.persistence.SeatRecord;
import org.gridcase.meeting.persistence.SignRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a meeting went, for others: of each motion on its agenda what came of it in the end, however often it was put. */
@Service
@Transactional(readOnly = true)
class Procedures {

    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final MeetingRights rights;
    private final MeetingRecords records;
    private final MeetingReading reading;
    private final MotionWords words;

    Procedures(MeetingRights rights, MeetingRecords records, MeetingReading reading, MotionWords words) {
        this.rights = rights;
        this.records = records;
        this.reading = reading;
        this.words = words;
    }

    List<Decision> decisions(MeetingRecord meeting) {
        return of(meeting).motions().stream()
                .filter(motion -> motion.outcome() != null)
                .map(motion -> new Decision(motion.number(), motion.outcome()))
                .toList();
    }

    MeetingProcedure of(CaseNumber number) {
        return of(rights.find(number));
    }

    private MeetingProcedure of(MeetingRecord meeting) {
        MeetingSheet sheet = reading.sheet(meeting);
        Repeats repeats = records.repeats(meeting);
        return new MeetingProcedure(
                meeting.number(),
                meeting.about(),
                meeting.place(),
                meeting.kind(),
                meeting.convenedAt(),
                meeting.startsAt(),
                sheet.lines().stream().findFirst().map(SignRows.Line::at).orElse(null),
                sheet.seats().size(),
                (int) sheet.seats().stream().filter(SeatRecord::mayVote).count(),
                meeting.endedAt(),
                sheet.minutes() == null ? null : sheet.minutes().at(),
                sheet.motions().stream()
                        .filter(motion -> motion.motion().again() == null)
                        .map(motion -> motion(sheet, motion, repeats))
                        .toList());
    }

    private MeetingProcedure.Motion motion(MeetingSheet sheet, MeetingSheet.Motion first, Repeats repeats) {
        List<Integer> chain = repeats.chain(first.motion().number());
        List<MeetingSheet.Motion> put = sheet.motions().stream()
                .filter(motion -> chain.contains(motion.motion().number()) && motion.roll() != null)
                .toList();
        MeetingSheet.Motion last = put.stream()
                .filter(motion -> motion.kept() != null)
                .reduce((former, latter) -> latter)
                .orElse(first);
        boolean counted = last.kept() != null;
        return new MeetingProcedure.Motion(
                first.motion().number(),
                first.motion().title(),
                put.size(),
                counted ? last.kept().result().outcome().code() : null,
                last.roll() == null ? 0 : last.roll().entitled(),
                last.roll() == null ? 0 : last.roll().present(),
                last.roll() == null ? 0 : last.roll().recused(),
                counted && last.kept().result().outcome() != Outcome.NO_QUORUM,
                put.stream().allMatch(Procedures::respectsRecusals),
                words.arithmetic(sheet.meeting().rule(), last, LANGUAGE));
    }

    /** Nobody who is recused voted, and nobody voted for one of them. */
    private static boolean respectsRecusals(MeetingSheet.Motion motion) {
        return motion.recusals().stream()
                .allMatch(recusal -> !motion.roll().voters().containsKey(recusal.seat())
                        && !motion.roll().voters().containsValue(recusal.seat()));
    }
}
