package org.gridcase.deadline.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gridcase.calendar.DeadlineRule;
import org.gridcase.calendar.WorkingCalendars;
import org.gridcase.calendar.domain.Period;
import org.gridcase.casefile.ClockPeriods.LedgerRow;
import org.gridcase.casefile.ClockPeriods.Skipped;
import org.gridcase.deadline.persistence.PeriodRecord;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The explanation of a period in sentences that a holder, a resident or a court can follow. */
@Component
class ClockSentences {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** A rule's version as {@link DeadlineRule} has it: the table's, and the number of the override in its place. */
    private static final Pattern VERSION = Pattern.compile("\\S+ (\\d+)(?:, override (\\d+))?");

    private final MessageSource messages;
    private final Clock clock;

    ClockSentences(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** A case has one mediation after the other: without the level nobody knows which. */
    String step(PeriodRecord period) {
        return word(
                "clock.step",
                word("case.level." + period.stage()),
                word("deadlineStep." + period.step().step()));
    }

    /** @param dayLength how long a day is in the counted minutes */
    List<String> explain(
            PeriodRecord period,
            Duration dayLength,
            long used,
            Long left,
            List<Skipped> skipped,
            List<LedgerRow> ledger) {
        DeadlineRule rule = period.rule();
        List<String> sentences = new ArrayList<>();
        sentences.add(word("clock.begin." + rule.handleWithin().unit().text(), time(period.began())));
        sentences.add(
                rule.acceptWithin() == null
                        ? word("clock.rule", rule.basis(), table(rule), words(rule.handleWithin()))
                        : word(
                                "clock.ruleWithAcceptance",
                                rule.basis(),
                                table(rule),
                                words(rule.acceptWithin()),
                                words(rule.handleWithin()),
                                time(period.timing().acceptBy())));
        if (period.extendedBy() != null) {
            sentences.add(word("clock.extended", words(period.extendedBy())));
        }
        if (!skipped.isEmpty()) {
            sentences.add(word(
                    "clock.skipped",
                    skipped.size(),
                    skipped.stream().map(this::day).collect(Collectors.joining(word("clock.separator"))),
                    rule.calendar().equals(WorkingCalendars.NATIONAL)
                            ? word("clock.nationalCalendar")
                            : word("clock.calendar", rule.calendar()),
                    period.calendarRevision()));
        }
        ledger.stream()
                .filter(LedgerRow::paused)
                .forEach(row -> sentences.add(word(
                        "clock.paused",
                        time(row.from()),
                        row.to() == null ? word("clock.now") : time(row.to()),
                        word("heldReason." + row.reason()),
                        row.segment())));
        sentences.add(word("clock.due", time(period.timing().dueAt())));
        if (period.timing().provisional()) {
            sentences.add(word("clock.provisional"));
        }
        sentences.add(
                left == null
                        ? word("clock.used", span(used, dayLength))
                        : word("clock.usedAndLeft", span(used, dayLength), span(left, dayLength)));
        return sentences;
    }

    private String day(Skipped day) {
        return day.name() == null
                ? day.day().toString()
                : word("clock.holiday", day.day().toString(), day.name());
    }

    private String words(Period period) {
        return word("period." + period.unit().text(), period.amount());
    }

    private String table(DeadlineRule rule) {
        Matcher version = VERSION.matcher(rule.version());
        if (!version.matches()) {
            return rule.version();
        }
        return version.group(2) == null
                ? word("clock.table", version.group(1))
                : word("clock.tableAndOverride", version.group(1), version.group(2));
    }

    private String span(long minutes, Duration dayLength) {
        long day = dayLength.toMinutes();
        String days = dayLength.equals(Duration.ofDays(1)) ? "clock.days" : "period.wd";
        Map<String, Long> parts = new LinkedHashMap<>();
        parts.put(days, minutes / day);
        parts.put("period.h", minutes % day / 60);
        parts.put("period.min", minutes % day % 60);
        String words = parts.entrySet().stream()
                .filter(part -> part.getValue() > 0)
                .map(part -> word(part.getKey(), part.getValue()))
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? word("period.min", 0) : words;
    }

    private String time(Instant at) {
        return SHOWN.format(at.atZone(clock.getZone()));
    }

    private String word(String key, Object... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = arguments[i] instanceof Number ? arguments[i] : String.valueOf(arguments[i]);
        }
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
