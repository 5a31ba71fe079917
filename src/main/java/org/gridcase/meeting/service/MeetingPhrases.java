package org.gridcase.meeting.service;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gridcase.meeting.domain.Threshold;
import org.gridcase.shared.Words;
import org.springframework.stereotype.Component;

/** The phrases that the record of a meeting is put together from. */
@Component
class MeetingPhrases {

    private static final String KEY = "meeting.";
    private static final String SEPARATOR = "、";

    private final Words words;

    MeetingPhrases(Words words) {
        this.words = words;
    }

    String line(String key, Locale locale, Object... arguments) {
        return words.text(
                KEY + key,
                KEY + key,
                Arrays.stream(arguments).map(String::valueOf).toList(),
                locale);
    }

    String word(String key, Locale locale) {
        return words.of(KEY + key, KEY + key, locale);
    }

    String threshold(Threshold threshold, Locale locale) {
        return line(
                threshold.orEqual() ? "threshold.atLeast" : "threshold.over",
                locale,
                threshold.numerator(),
                threshold.denominator());
    }

    /** Adds a line with their number and their names, unless there are none. */
    void add(List<String> lines, String key, List<String> names, Locale locale) {
        if (!names.isEmpty()) {
            lines.add(line(key, locale, names.size(), String.join(SEPARATOR, names)));
        }
    }
}
