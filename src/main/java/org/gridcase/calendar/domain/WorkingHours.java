package org.gridcase.calendar.domain;

import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gridcase.shared.Refusal;

/** The hours of a working day, in order and apart: for example 09:00-12:00 and 13:30-17:30. */
public record WorkingHours(List<Span> spans) {

    private static final String FIELD = "hours";
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("H:mm").withResolverStyle(ResolverStyle.STRICT);

    public record Span(LocalTime from, LocalTime to) {

        public Span {
            if (!from.isBefore(to)) {
                throw Refusal.invalid(FIELD, "calendar.hours.backwards", from + "-" + to);
            }
        }

        @Override
        public String toString() {
            return from + "-" + to;
        }
    }

    public WorkingHours {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw Refusal.invalid(FIELD, "calendar.hours.malformed", "");
        }
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from().isBefore(spans.get(i - 1).to())) {
                throw Refusal.invalid(
                        FIELD,
                        "calendar.hours.overlap",
                        spans.get(i - 1).toString(),
                        spans.get(i).toString());
            }
        }
    }

    /**
     * Reads {@code 09:00-12:00,13:30-17:30}, typed with a Chinese keyboard or not.
     *
     * @throws Refusal when these are no working hours
     */
    public static WorkingHours parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[–—~至]", "-");
        return new WorkingHours(
                Arrays.stream(plain.split("[,、;]", -1)).map(WorkingHours::span).toList());
    }

    private static Span span(String text) {
        String[] ends = text.split("-", -1);
        if (ends.length != 2) {
            throw Refusal.invalid(FIELD, "calendar.hours.malformed", text.strip());
        }
        return new Span(time(ends[0]), time(ends[1]));
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.strip(), WRITTEN);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(FIELD, "calendar.hours.malformed", text.strip());
        }
    }

    /** How long a working day is. */
    public Duration length() {
        return spans.stream()
                .map(span -> Duration.between(span.from(), span.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** When the day's business ends. */
    public LocalTime close() {
        return spans.get(spans.size() - 1).to();
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return spans.stream().map(Span::toString).collect(Collectors.joining(","));
    }
}
