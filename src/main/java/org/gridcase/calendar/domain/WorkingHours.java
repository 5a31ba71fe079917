package org.gridcase.calendar.domain;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The hours of a working day, in order and apart: for example 09:00-12:00 and 13:30-17:30. */
public record WorkingHours(List<Span> spans) {

    public record Span(LocalTime from, LocalTime to) {

        public Span {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("working hours end before they begin: " + from + "-" + to);
            }
        }
    }

    public WorkingHours {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a working day without working hours");
        }
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from().isBefore(spans.get(i - 1).to())) {
                throw new IllegalArgumentException("working hours overlap: " + spans);
            }
        }
    }

    /** Reads {@code 09:00-12:00,13:30-17:30}. */
    public static WorkingHours parse(String text) {
        List<Span> spans = new ArrayList<>();
        Arrays.stream(text.split(",")).map(String::trim).forEach(part -> {
            String[] ends = part.split("-");
            if (ends.length != 2) {
                throw new IllegalArgumentException("not working hours: '" + part + "'");
            }
            spans.add(new Span(LocalTime.parse(ends[0].trim()), LocalTime.parse(ends[1].trim())));
        });
        return new WorkingHours(spans);
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
}
