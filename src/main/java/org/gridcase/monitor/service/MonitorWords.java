package org.gridcase.monitor.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridcase.shared.Words;
import org.gridcase.territory.Post;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Codes of the records in the reader's words. */
@Component
class MonitorWords {

    private final Words words;

    MonitorWords(Words words) {
        this.words = words;
    }

    /** A text of the monitor with its arguments; without words, the key. */
    String text(String key, String... arguments) {
        return words.text(key, key, List.of(arguments), LocaleContextHolder.getLocale());
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(words.of(key, null, LocaleContextHolder.getLocale()));
    }

    String kind(String kind) {
        return of("case.kind." + kind, kind);
    }

    String status(String status) {
        return of("case.status." + status, status);
    }

    String stage(String stage) {
        return stage == null ? null : of("case.level." + stage, stage);
    }

    String step(String step) {
        return step == null ? null : of("deadlineStep." + step, null);
    }

    String post(String code) {
        return of("case.post." + code, Post.ofCode(code).map(Post::label).orElse(code));
    }

    String at(Instant instant) {
        return words.at(instant);
    }

    /** Days and hours, or hours, or minutes: nobody counts minutes of days. */
    String length(Duration duration) {
        if (duration.toDays() > 0) {
            return text(
                    "monitor.stuck.days", String.valueOf(duration.toDays()), String.valueOf(duration.toHoursPart()));
        }
        return duration.toHours() > 0
                ? text("monitor.stuck.hours", String.valueOf(duration.toHours()))
                : text("monitor.stuck.minutes", String.valueOf(Math.max(0, duration.toMinutes())));
    }

    private String of(String key, String otherwise) {
        return words.of(key, otherwise, LocaleContextHolder.getLocale());
    }
}
