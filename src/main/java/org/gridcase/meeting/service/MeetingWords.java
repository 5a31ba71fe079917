package org.gridcase.meeting.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gridcase.meeting.domain.Attendance.Roll;
import org.gridcase.meeting.domain.MeetingRule;
import org.gridcase.meeting.domain.Result;
import org.gridcase.meeting.domain.Sign;
import org.gridcase.meeting.domain.Tally;
import org.gridcase.meeting.domain.Threshold;
import org.gridcase.meeting.persistence.MeetingRecord;
import org.gridcase.meeting.persistence.MotionRecord;
import org.gridcase.meeting.persistence.MotionRows.Kept;
import org.gridcase.meeting.persistence.SeatRecord;
import org.gridcase.meeting.persistence.SignRows;
import org.gridcase.meeting.persistence.VoteRows;
import org.gridcase.shared.Words;
import org.gridcase.territory.Person;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Puts the record of a meeting into words, each computed number with what it was computed from. */
@Component
public class MeetingWords {

    private static final String KEY = "meeting.";
    private static final String SEPARATOR = "、";

    private final Words words;
    private final Territory territory;

    MeetingWords(Words words, Territory territory) {
        this.words = words;
        this.territory = territory;
    }

    public MeetingText of(MeetingSheet sheet, Locale locale) {
        MeetingRecord meeting = sheet.meeting();
        return new MeetingText(
                meeting.number().value(),
                word("body." + meeting.kind().code(), locale),
                sheet.placeName(),
                word("business." + meeting.business().code(), locale),
                words.at(meeting.startsAt()),
                meeting.venue(),
                sheet.convenor(),
                word("state." + meeting.state().code(), locale),
                rule(meeting.rule(), locale),
                attendance(sheet, locale),
                sheet.motions().stream()
                        .map(motion -> motion(sheet, motion, locale))
                        .toList(),
                sheet.minutes() == null ? null : sheet.minutes().remark(),
                sheet.minutes() == null
                        ? null
                        : line(
                                "minutes.signed",
                                locale,
                                territory
                                        .person(sheet.minutes().by())
                                        .map(Person::name)
                                        .orElse(sheet.minutes().by()),
                                words.at(sheet.minutes().at())));
    }

    private List<String> rule(MeetingRule rule, Locale locale) {
        return List.of(
                line("minutes.quorum", locale, threshold(rule.quorum(), locale)),
                line(
                        "minutes.majority",
                        locale,
                        threshold(rule.majority(), locale),
                        word("base." + rule.base().code(), locale)),
                line("minutes.tie", locale, word("tie." + rule.tie().code(), locale)),
                rule.proxies() == 0
                        ? word("minutes.noProxies", locale)
                        : line("minutes.proxies", locale, rule.proxies()),
                line("minutes.source", locale, rule.source(), rule.version()));
    }

    private String threshold(Threshold threshold, Locale locale) {
        return line(
                threshold.orEqual() ? "threshold.atLeast" : "threshold.over",
                locale,
                threshold.numerator(),
                threshold.denominator());
    }

    private List<String> attendance(MeetingSheet sheet, Locale locale) {
        List<String> lines = new ArrayList<>();
        long withVote = sheet.seats().stream().filter(SeatRecord::mayVote).count();
        lines.add(line(
                "minutes.roster",
                locale,
                sheet.seats().size(),
                withVote,
                sheet.present().size()));
        for (Sign sign : Sign.values()) {
            add(lines, "minutes.sign." + sign.code(), names(sheet, seat -> last(sheet, seat) == sign), locale);
        }
        add(lines, "minutes.absent", names(sheet, seat -> last(sheet, seat) == null), locale);
        add(lines, "minutes.noVote", names(sheet, seat -> !seat.mayVote()), locale);
        new TreeMap<>(sheet.proxies())
                .forEach((giver, holder) -> lines.add(line(
                        "minutes.proxy",
                        locale,
                        sheet.seat(giver).name(),
                        sheet.seat(holder).name())));
        return lines;
    }

    private static Sign last(MeetingSheet sheet, SeatRecord seat) {
        SignRows.Line line = sheet.lastLine(seat.seat());
        return line == null ? null : line.sign();
    }

    private static List<String> names(MeetingSheet sheet, Predicate<SeatRecord> which) {
        return sheet.seats().stream().filter(which).map(SeatRecord::name).toList();
    }

    private void add(List<String> lines, String key, List<String> names, Locale locale) {
        if (!names.isEmpty()) {
            lines.add(line(key, locale, names.size(), String.join(SEPARATOR, names)));
        }
    }

    private MeetingText.Motion motion(MeetingSheet sheet, MeetingSheet.Motion motion, Locale locale) {
        MotionRecord record = motion.motion();
        String method = word("method." + record.method().code(), locale)
                + (record.secret() ? word("minutes.secret", locale) : "");
        List<String> lines = new ArrayList<>();
        if (record.again() != null) {
            lines.add(line("minutes.again", locale, record.again()));
        }
        motion.recusals()
                .forEach(recusal -> lines.add(line(
                        "minutes.recusal", locale, sheet.seat(recusal.seat()).name(), recusal.reason())));
        if (motion.roll() != null) {
            lines.addAll(arithmetic(sheet, motion, locale));
        }
        String outcome = motion.kept() == null
                ? word("minutes." + (motion.roll() == null ? "notPut" : "notCounted"), locale)
                : word("outcome." + motion.kept().result().outcome().code(), locale);
        return new MeetingText.Motion(record.number(), record.title(), method, lines, outcome);
    }

    private List<String> arithmetic(MeetingSheet sheet, MeetingSheet.Motion motion, Locale locale) {
        List<String> lines = new ArrayList<>();
        MeetingRule rule = sheet.meeting().rule();
        Roll roll = motion.roll();
        int least = rule.quorum().leastOf(roll.entitled());
        lines.add(line(
                "minutes.present",
                locale,
                roll.entitled(),
                roll.recused(),
                roll.present(),
                roll.present() - inPerson(roll),
                threshold(rule.quorum(), locale),
                least));
        Kept kept = motion.kept();
        if (kept == null) {
            return lines;
        }
        Result result = kept.result();
        if (result.walkedOut() > 0) {
            lines.add(line("minutes.walkedOut", locale, result.walkedOut(), result.present() - result.walkedOut()));
        }
        lines.addAll(votes(sheet, motion, locale));
        if (kept.reason() != null) {
            lines.add(line("minutes.broken", locale, kept.reason()));
            return lines;
        }
        Tally tally = result.tally();
        lines.add(line("minutes.tally", locale, tally.yes(), tally.no(), tally.abstain(), tally.invalid()));
        lines.add(line(
                "minutes.needed",
                locale,
                word("base." + rule.base().code(), locale),
                result.baseNumber(),
                threshold(rule.majority(), locale),
                result.majorityLeast(),
                tally.yes()));
        return lines;
    }

    private static int inPerson(Roll roll) {
        return (int) roll.voters().entrySet().stream()
                .filter(voter -> voter.getKey().equals(voter.getValue()))
                .count();
    }

    /** Who voted which way, and in an open vote what. */
    private List<String> votes(MeetingSheet sheet, MeetingSheet.Motion motion, Locale locale) {
        List<String> lines = new ArrayList<>();
        add(lines, "minutes.onPaper", voters(sheet, motion, voted -> voted.way().equals(VoteRows.ON_PAPER)), locale);
        if (motion.motion().secret()) {
            add(
                    lines,
                    "minutes.personal",
                    voters(sheet, motion, voted -> voted.way().equals(VoteRows.PERSONAL)),
                    locale);
        } else {
            Arrays.stream(org.gridcase.meeting.domain.Choice.values())
                    .forEach(choice -> add(
                            lines,
                            "minutes.choice." + choice.code(),
                            voters(sheet, motion, voted -> choice.code().equals(voted.choice())),
                            locale));
        }
        return lines;
    }

    private static List<String> voters(
            MeetingSheet sheet, MeetingSheet.Motion motion, Predicate<VoteRows.Voted> which) {
        Map<Integer, String> names =
                sheet.seats().stream().collect(Collectors.toMap(SeatRecord::seat, SeatRecord::name));
        Set<Integer> seats =
                motion.voted().stream().filter(which).map(VoteRows.Voted::seat).collect(Collectors.toSet());
        return seats.stream().sorted().map(names::get).toList();
    }

    private String line(String key, Locale locale, Object... arguments) {
        return words.text(
                KEY + key,
                KEY + key,
                Arrays.stream(arguments).map(String::valueOf).toList(),
                locale);
    }

    private String word(String key, Locale locale) {
        return words.of(KEY + key, KEY + key, locale);
    }
}
