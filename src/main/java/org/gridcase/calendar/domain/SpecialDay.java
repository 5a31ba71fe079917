package org.gridcase.calendar.domain;

import java.util.Locale;

/**
 * A day that the calendar names.
 *
 * @param name the holiday for which it is a day of rest, or for which it makes up
 */
public record SpecialDay(Kind kind, String name) {

    public enum Kind {
        REST,
        WORK;

        /** As files and tables write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean works() {
        return kind == Kind.WORK;
    }
}
