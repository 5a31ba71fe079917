package org.gridcase.meeting.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gridcase.meeting.domain.Attendance.Roll;
import org.gridcase.meeting.domain.Choice;
import org.gridcase.meeting.domain.MeetingRule;
import org.gridcase.meeting.domain.Result;
import org.gridcase.meeting.domain.Tally;
import org.gridcase.meeting.persistence.MotionRecord;
import org.gridcase.meeting.persistence.SeatRecord;
import org.gridcase.meeting.persistence.VoteRows;
import org.gridcase.meeting.persistence.VotingEndRows.Ended;
import org.gridcase.shared.Words;
import org.gridcase.territory.Person;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Puts a motion into words: who may vote on it, how it was counted, and what follows. */
@Component
class MotionWords {

    private final MeetingPhrases phrases;
    private final Words words;
    private final Territory territory;

    MotionWords(MeetingPhrases phrases, Words words, Territory territory) {
        this.phrases = phrases;
        this.words = words;
        this.territory = territory;
    }

    MeetingText.Motion of(MeetingSheet sheet, MeetingSheet.Motion motion, Locale locale) {
        MotionRecord record = motion.motion();
        MeetingRule rule = sheet.meeting().rule();
        String method = phrases.word("method." + record.method().code(), locale)
                + (record.secret() ? phrases.word("minutes.secret", locale) : "");
        List<String> lines = new ArrayList<>();
        if (record.again() != null) {
            lines.add(phrases.line("minutes.again", locale, record.again()));
        }
        motion.recusals()
                .forEach(recusal -> lines.add(phrases.line(
                        "minutes.recusal", locale, sheet.seat(recusal.seat()).name(), recusal.reason())));
        lines.addAll(attendance(rule, motion, locale));
        lines.addAll(ended(motion, locale));
        if (motion.kept() != null) {
            lines.addAll(votes(sheet, motion, locale));
            lines.addAll(count(rule, motion, locale));
            lines.addAll(afterwards(sheet, motion, locale));
        }
        return new MeetingText.Motion(record.number(), record.title(), method, lines, outcome(motion, locale));
    }

    /** What was computed from what: quorum and majority, without a name. */
    List<String> arithmetic(MeetingRule rule, MeetingSheet.Motion motion, Locale locale) {
        List<String> lines = new ArrayList<>(attendance(rule, motion, locale));
        lines.addAll(count(rule, motion, locale));
        return lines;
    }

    private String outcome(MeetingSheet.Motion motion, Locale locale) {
        if (motion.kept() == null) {
            return phrases.word("minutes." + (motion.roll() == null ? "notPut" : "notCounted"), locale);
        }
        return phrases.word("outcome." + motion.kept().result().outcomeCode(), locale);
    }

    private List<String> attendance(MeetingRule rule, MeetingSheet.Motion motion, Locale locale) {
        List<String> lines = new ArrayList<>();
        Roll roll = motion.roll();
        if (roll == null) {
            return lines;
        }
        if (roll.recused() > 0) {
            lines.add(phrases.line(
                    "minutes.left",
                    locale,
                    roll.recused(),
                    roll.entitled(),
                    roll.withVote(),
                    phrases.threshold(rule.bounds().floor(), locale),
                    rule.bounds().floor().leastOf(roll.withVote())));
        }
        lines.add(phrases.line(
                "minutes.present",
                locale,
                roll.entitled(),
                roll.recused(),
                roll.present(),
                roll.present() - inPerson(roll),
                phrases.threshold(rule.quorum(), locale),
                rule.quorum().leastOf(roll.entitled())));
        if (motion.kept() != null && motion.kept().result().walkedOut() > 0) {
            Result result = motion.kept().result();
            lines.add(phrases.line(
                    "minutes.walkedOut", locale, result.walkedOut(), result.present() - result.walkedOut()));
        }
        return lines;
    }

    private List<String> count(MeetingRule rule, MeetingSheet.Motion motion, Locale locale) {
        if (motion.kept() == null) {
            return List.of();
        }
        if (motion.kept().reason() != null) {
            return List.of(phrases.line("minutes.broken", locale, motion.kept().reason()));
        }
        Result result = motion.kept().result();
        if (result.tooFewLeft()) {
            return List.of(phrases.word("minutes.noVoteTaken", locale));
        }
        Tally tally = result.tally();
        return List.of(
                phrases.line("minutes.tally", locale, tally.yes(), tally.no(), tally.abstain(), tally.invalid()),
                phrases.line(
                        "minutes.needed",
                        locale,
                        phrases.word("base." + rule.base().code(), locale),
                        result.baseNumber(),
                        phrases.threshold(rule.majority(), locale),
                        result.majorityLeast(),
                        tally.yes()));
    }

    /** Who did not vote, how the voting was ended, and whether the motion comes back. */
    private List<String> afterwards(MeetingSheet sheet, MeetingSheet.Motion motion, Locale locale) {
        List<String> lines = new ArrayList<>();
        Result result = motion.kept().result();
        int silent = result.present() - result.walkedOut() - result.tally().all();
        if (silent > 0 && motion.kept().reason() == null && !result.tooFewLeft()) {
            lines.add(phrases.line("minutes.silent", locale, silent));
        }
        if (result.outcome().mayBePutAgain()) {
            Integer again = sheet.repeatOf(motion.motion().number());
            lines.add(
                    again == null
                            ? phrases.word("minutes.notAgain", locale)
                            : phrases.line("minutes.comesBack", locale, again));
        }
        return lines;
    }

    /** That the convenor ended the voting in Tasklist. */
    private List<String> ended(MeetingSheet.Motion motion, Locale locale) {
        Ended ended = motion.ended();
        if (ended == null) {
            return List.of();
        }
        String by = territory.person(ended.by()).map(Person::name).orElse(ended.by());
        List<String> lines = new ArrayList<>();
        lines.add(phrases.line("minutes.ended", locale, by, words.at(ended.at()), ended.voted(), ended.outstanding()));
        if (ended.reason() != null) {
            lines.add(phrases.line("minutes.endedWhy", locale, ended.reason()));
        }
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
        phrases.add(
                lines,
                "minutes.onPaper",
                voters(sheet, motion, voted -> voted.way().equals(VoteRows.ON_PAPER)),
                locale);
        if (motion.motion().secret()) {
            phrases.add(
                    lines,
                    "minutes.personal",
                    voters(sheet, motion, voted -> voted.way().equals(VoteRows.PERSONAL)),
                    locale);
        } else {
            Arrays.stream(Choice.values())
                    .forEach(choice -> phrases.add(
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
}
