package org.gridcase.calendar.application;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gridcase.calendar.application.CalendarOutcome.Change;
import org.gridcase.calendar.domain.SpecialDay;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what an import did into words. */
@Component
public class OutcomeTexts {

    private final MessageSource messages;

    OutcomeTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** In one sentence or two. */
    public String summary(CalendarOutcome outcome, Locale locale) {
        if (outcome.isRefused()
                || outcome.changes().isEmpty() && outcome.status().equals("unchanged")) {
            return text("calendar.import.status." + outcome.status(), locale, outcome.calendar(), outcome.revision());
        }
        String summary = text(
                "calendar.import.status.done",
                locale,
                outcome.calendar(),
                outcome.revision(),
                outcome.changes().size(),
                outcome.newYears().isEmpty() ? text("calendar.import.none", locale) : years(outcome.newYears()));
        return outcome.hoursChanged()
                ? summary + text("calendar.import.status.hours", locale, outcome.hours())
                : summary;
    }

    public String line(Change change, Locale locale) {
        return change.day() + " "
                + weekday(change.day(), locale) + ": "
                + special(change.before(), locale) + " → " + special(change.after(), locale);
    }

    public String weekday(LocalDate day, Locale locale) {
        return text("calendar.weekday." + day.getDayOfWeek().getValue(), locale);
    }

    /** What the calendar says of a day; null: nothing. */
    public String special(SpecialDay day, Locale locale) {
        return day == null
                ? text("calendar.kind.none", locale)
                : text("calendar.kind." + day.kind().code(), locale) + " " + day.name();
    }

    private static String years(List<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private String text(String key, Locale locale, Object... arguments) {
        Object[] plain = Arrays.stream(arguments).map(String::valueOf).toArray();
        return messages.getMessage(key, plain, locale);
    }
}
