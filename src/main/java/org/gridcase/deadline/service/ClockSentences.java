package org.gridcase.deadline.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gridcase.calendar.DeadlineRule;
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

    private final MessageSource messages;
    private final Clock clock;

    ClockSentences(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    String step(String step) {
        return word("deadlineStep." + step);
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
                        ? word("clock.rule", rule.basis(), rule.version(), words(rule.handleWithin()))
                        : word(
                                "clock.ruleWithAcceptance",
                                rule.basis(),
                                rule.version(),
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
                    rule.calendar(),
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

    private String span(long minutes, Duration dayLength) {
        long day = dayLength.toMinutes();
        return word("clock.span", minutes / day, minutes % day / 60, minutes % day % 60);
    }

    private String time(Instant at) {
        return SHOWN.format(at.atZone(clock.getZone()));
    }

    private String word(String key, Object... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = String.valueOf(arguments[i]);
        }
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
