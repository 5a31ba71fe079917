package org.gridcase.meeting.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gridcase.meeting.domain.Sign;
import org.gridcase.meeting.persistence.MeetingRecord;
import org.gridcase.meeting.persistence.SeatRecord;
import org.gridcase.meeting.persistence.SignRows;
import org.gridcase.shared.Words;
import org.gridcase.territory.Person;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Puts the record of a meeting into words, each computed number with what it was computed from. */
@Component
public class MeetingWords {

    private final MeetingPhrases phrases;
    private final RuleWords rules;
    private final MotionWords motions;
    private final Words words;
    private final Territory territory;

    MeetingWords(MeetingPhrases phrases, RuleWords rules, MotionWords motions, Words words, Territory territory) {
        this.phrases = phrases;
        this.rules = rules;
        this.motions = motions;
        this.words = words;
        this.territory = territory;
    }

    public MeetingText of(MeetingSheet sheet, Locale locale) {
        MeetingRecord meeting = sheet.meeting();
        return new MeetingText(
                meeting.number().value(),
                phrases.word("body." + meeting.kind().code(), locale),
                sheet.placeName(),
                phrases.word("business." + meeting.business().code(), locale),
                words.at(meeting.startsAt()),
                meeting.venue(),
                sheet.convenor(),
                phrases.word("state." + meeting.state().code(), locale),
                rules.of(meeting.rule(), locale),
                attendance(sheet, locale),
                sheet.motions().stream()
                        .map(motion -> motions.of(sheet, motion, locale))
                        .toList(),
                sheet.minutes() == null ? null : sheet.minutes().remark(),
                sheet.minutes() == null
                        ? null
                        : phrases.line(
                                "minutes.signed",
                                locale,
                                territory
                                        .person(sheet.minutes().by())
                                        .map(Person::name)
                                        .orElse(sheet.minutes().by()),
                                words.at(sheet.minutes().at())));
    }

    private List<String> attendance(MeetingSheet sheet, Locale locale) {
        List<String> lines = new ArrayList<>();
        long withVote = sheet.seats().stream().filter(SeatRecord::mayVote).count();
        boolean begun = sheet.meeting().rosterAt() != null;
        boolean over = sheet.meeting().endedAt() != null;
        lines.add(phrases.line(
                over ? "minutes.roster" : begun ? "minutes.rosterNow" : "minutes.rosterExpected",
                locale,
                sheet.seats().size(),
                withVote,
                sheet.present().size()));
        for (Sign sign : Sign.values()) {
            phrases.add(lines, "minutes.sign." + sign.code(), names(sheet, seat -> last(sheet, seat) == sign), locale);
        }
        if (begun) {
            phrases.add(
                    lines,
                    over ? "minutes.absent" : "minutes.notYet",
                    names(sheet, seat -> last(sheet, seat) == null),
                    locale);
        }
        phrases.add(lines, "minutes.noVote", names(sheet, seat -> !seat.mayVote()), locale);
        new TreeMap<>(sheet.proxies())
                .forEach((giver, holder) -> lines.add(phrases.line(
                        "minutes.proxy",
                        locale,
                        sheet.seat(giver).name(),
                        sheet.seat(holder).name())));
        if (sheet.meeting().adjourned() != null) {
            lines.add(phrases.line("minutes.adjourned", locale, sheet.meeting().adjourned()));
        }
        return lines;
    }

    private static Sign last(MeetingSheet sheet, SeatRecord seat) {
        SignRows.Line line = sheet.lastLine(seat.seat());
        return line == null ? null : line.sign();
    }

    private static List<String> names(MeetingSheet sheet, Predicate<SeatRecord> which) {
        return sheet.seats().stream().filter(which).map(SeatRecord::name).toList();
    }
}
