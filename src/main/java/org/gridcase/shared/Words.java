package org.gridcase.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was kept as codes, in the reader's words. A code that has no words is shown as it is. */
@Component
public class Words {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:[\\d.]+)?Z");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSource messages;
    private final Clock clock;

    Words(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** The words of a message key. */
    public String of(String key, String otherwise, Locale locale) {
        return messages.getMessage(key, null, otherwise, locale);
    }

    /**
     * A text with kept arguments: one that is a message key becomes its words, an instant the date and time of the place;
     * anything else stays as it is.
     */
    public String text(String key, String otherwise, List<String> arguments, Locale locale) {
        Object[] shown =
                arguments.stream().map(argument -> shown(argument, locale)).toArray();
        return messages.getMessage(key, shown, otherwise, locale);
    }

    private String shown(String argument, Locale locale) {
        return INSTANT.matcher(argument).matches()
                ? at(Instant.parse(argument))
                : messages.getMessage(argument, null, argument, locale);
    }

    /** The date and time of an instant where the service is. */
    public String at(Instant instant) {
        return SHOWN.format(instant.atZone(clock.getZone()));
    }
}
