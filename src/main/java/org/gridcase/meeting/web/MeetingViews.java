package org.gridcase.meeting.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.meeting.domain.MeetingRule;
import org.gridcase.meeting.domain.Result;
import org.gridcase.meeting.persistence.MeetingRecord;
import org.gridcase.meeting.persistence.MemberRecord;
import org.gridcase.meeting.persistence.MotionRecord;
import org.gridcase.meeting.persistence.SeatRecord;
import org.gridcase.meeting.persistence.SignRows;
import org.gridcase.meeting.persistence.VotingEndRows.Ended;
import org.gridcase.meeting.service.MeetingSheet;
import org.gridcase.meeting.service.Rosters;
import org.gridcase.shared.Words;
import org.springframework.stereotype.Component;

/** What the API answers about bodies and meetings. Codes are for programs; what ends in {@code Label} is for people. */
@Component
class MeetingViews {

    private final Words words;

    MeetingViews(Words words) {
        this.words = words;
    }

    @Schema(name = "BodyRoster")
    record RosterView(
            String placeCode,
            String place,
            String body,
            LocalDate on,
            List<MemberView> members,
            List<String> meetings) {}

    @Schema(name = "BodyMember")
    record MemberView(String code, String name, String username, boolean mayVote, LocalDate from, LocalDate to) {}

    @Schema(name = "MeetingRule")
    record RuleView(
            String quorum,
            String majority,
            String base,
            String tie,
            int proxies,
            List<String> methods,
            boolean secret,
            boolean remote,
            String floor,
            int votingMinutes,
            int breakOffs,
            String convenor,
            String source,
            String version) {}

    /** @param sign what the list said last; null: has not come @param present whether the member is there now */
    @Schema(name = "MeetingSeat")
    record SeatView(String code, String name, boolean mayVote, String sign, boolean present, String proxyTo) {}

    @Schema(name = "MeetingRecusal")
    record RecusalView(String code, String reason) {}

    /** @param choice null on paper and in a secret vote */
    @Schema(name = "MeetingVoted")
    record VotedView(String code, String way, String choice) {}

    @Schema(name = "MeetingResult")
    record ResultView(
            int entitled,
            int recused,
            int floorLeast,
            int present,
            int walkedOut,
            int quorumLeast,
            int yes,
            int no,
            int abstain,
            int invalid,
            String base,
            int baseNumber,
            int majorityLeast,
            String outcome,
            String outcomeLabel,
            String reason) {}

    /** @param outstanding how many of those who were asked, and are there, had not voted */
    @Schema(name = "MeetingVotingEnd")
    record EndedView(Instant at, int voted, int outstanding, String reason) {}

    /** @param again number of the motion that is put to the vote again, or null @param state waiting, voting or decided */
    @Schema(name = "MeetingMotion")
    record MotionView(
            int number,
            String title,
            String method,
            boolean secret,
            Integer again,
            String state,
            List<RecusalView> recusals,
            List<VotedView> voted,
            EndedView ended,
            ResultView result) {}

    @Schema(name = "MeetingSheet")
    record MeetingView(
            String caseNumber,
            String placeCode,
            String body,
            String business,
            Instant startsAt,
            String venue,
            String about,
            String state,
            String stateLabel,
            RuleView rule,
            Instant rosterAt,
            Instant endedAt,
            List<SeatView> members,
            List<MotionView> motions,
            Instant signedAt) {}

    RosterView of(Rosters.Roster roster) {
        return new RosterView(
                roster.place().code().value(),
                roster.place().name(),
                roster.body().code(),
                roster.on(),
                roster.members().stream().map(MeetingViews::of).toList(),
                roster.meetings().stream()
                        .map(MeetingRecord::number)
                        .map(CaseNumber::value)
                        .toList());
    }

    private static MemberView of(MemberRecord member) {
        return new MemberView(
                member.code(), member.name(), member.username(), member.mayVote(), member.from(), member.to());
    }

    MeetingView of(MeetingSheet sheet, Locale locale) {
        MeetingRecord meeting = sheet.meeting();
        return new MeetingView(
                meeting.number().value(),
                meeting.place().value(),
                meeting.kind().code(),
                meeting.business().code(),
                meeting.startsAt(),
                meeting.venue(),
                meeting.about() == null ? null : meeting.about().value(),
                meeting.state().code(),
                label("state." + meeting.state().code(), locale),
                of(meeting.rule()),
                meeting.rosterAt(),
                meeting.endedAt(),
                sheet.seats().stream().map(seat -> of(sheet, seat)).toList(),
                sheet.motions().stream()
                        .map(motion -> of(sheet, motion, locale))
                        .toList(),
                sheet.minutes() == null ? null : sheet.minutes().at());
    }

    private static RuleView of(MeetingRule rule) {
        return new RuleView(
                rule.quorum().toString(),
                rule.majority().toString(),
                rule.base().code(),
                rule.tie().code(),
                rule.proxies(),
                rule.methods().stream().sorted().map(method -> method.code()).toList(),
                rule.secret(),
                rule.remote(),
                rule.bounds().floor().toString(),
                rule.bounds().votingMinutes(),
                rule.bounds().breakOffs(),
                rule.convenor(),
                rule.source(),
                rule.version());
    }

    private static SeatView of(MeetingSheet sheet, SeatRecord seat) {
        SignRows.Line line = sheet.lastLine(seat.seat());
        Integer holder = sheet.proxies().get(seat.seat());
        return new SeatView(
                seat.code(),
                seat.name(),
                seat.mayVote(),
                line == null ? null : line.sign().code(),
                sheet.present().contains(seat.seat()),
                holder == null ? null : sheet.seat(holder).code());
    }

    private MotionView of(MeetingSheet sheet, MeetingSheet.Motion motion, Locale locale) {
        MotionRecord record = motion.motion();
        return new MotionView(
                record.number(),
                record.title(),
                record.method().code(),
                record.secret(),
                record.again(),
                motion.kept() != null ? "decided" : motion.roll() != null ? "voting" : "waiting",
                motion.recusals().stream()
                        .map(recusal ->
                                new RecusalView(sheet.seat(recusal.seat()).code(), recusal.reason()))
                        .toList(),
                motion.voted().stream()
                        .map(voted -> new VotedView(
                                sheet.seat(voted.seat()).code(),
                                voted.way(),
                                motion.kept() == null ? null : voted.choice()))
                        .toList(),
                motion.ended() == null ? null : of(motion.ended()),
                motion.kept() == null ? null : result(sheet, motion, locale));
    }

    private static EndedView of(Ended ended) {
        return new EndedView(ended.at(), ended.voted(), ended.outstanding(), ended.reason());
    }

    private ResultView result(MeetingSheet sheet, MeetingSheet.Motion motion, Locale locale) {
        Result result = motion.kept().result();
        return new ResultView(
                result.entitled(),
                result.recused(),
                result.floorLeast(),
                result.present(),
                result.walkedOut(),
                result.quorumLeast(),
                result.tally().yes(),
                result.tally().no(),
                result.tally().abstain(),
                result.tally().invalid(),
                sheet.meeting().rule().base().code(),
                result.baseNumber(),
                result.majorityLeast(),
                result.outcome().code(),
                label("outcome." + result.outcomeCode(), locale),
                motion.kept().reason());
    }

    private String label(String key, Locale locale) {
        return words.of("meeting." + key, key, locale);
    }

    /** Codes of the members who have voted or got a paper, on the motion that is being voted on. */
    static Set<Integer> voted(MeetingSheet sheet) {
        return sheet.motions().stream()
                .filter(motion -> motion.roll() != null && motion.kept() == null)
                .flatMap(motion -> motion.voted().stream())
                .map(voted -> voted.seat())
                .collect(java.util.stream.Collectors.toSet());
    }
}
