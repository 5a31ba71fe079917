package org.gridcase.monitor.web;

import java.time.Duration;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lengths of time as people say them, in the two largest units. What is public is called by the pages. */
@Component
class Stays {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    private final MessageSource messages;

    Stays(MessageSource messages) {
        this.messages = messages;
    }

    public String lasting(Duration stay) {
        return of((double) stay.toSeconds());
    }

    /** @return a dash for null */
    public String of(Double seconds) {
        if (seconds == null) {
            return "—";
        }
        long whole = Math.max(0, Math.round(seconds));
        if (whole < MINUTE) {
            return text("monitor.map.stay.seconds", whole, 0);
        }
        if (whole < HOUR) {
            return text("monitor.map.stay.minutes", whole / MINUTE, 0);
        }
        return whole < DAY
                ? text("monitor.map.stay.hours", whole / HOUR, whole % HOUR / MINUTE)
                : text("monitor.map.stay.days", whole / DAY, whole % DAY / HOUR);
    }

    /** Without a smaller unit of which there is none: "3天", not "3天0小时". */
    private String text(String key, long large, long small) {
        String exact = small == 0 && (key.endsWith("hours") || key.endsWith("days")) ? key + ".exact" : key;
        return messages.getMessage(exact, new Object[] {large, small}, LocaleContextHolder.getLocale());
    }
}
