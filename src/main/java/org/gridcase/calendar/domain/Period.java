package org.gridcase.calendar.domain;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridcase.shared.Refusal;

/**
 * A period as the table of deadlines writes it: {@code 30 min}, {@code 24 h}, {@code 8 wh} (working hours), {@code 3 d}
 * (calendar days), {@code 5 wd} (working days) or {@code immediately}.
 */
public record Period(int amount, Unit unit) {

    public enum Unit {
        /** At once: due at the instant at which it begins. */
        IMMEDIATELY("immediately"),
        /** Minutes round the clock. */
        MINUTES("min"),
        /** Hours round the clock. */
        HOURS("h"),
        /** Hours within working hours. */
        WORKING_HOURS("wh"),
        /** Calendar days: the first day does not count; a last day of rest moves to the next working day. */
        DAYS("d"),
        /** Working days: the first day does not count. */
        WORKING_DAYS("wd");

        private final String text;

        Unit(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    private static final Pattern FORM = Pattern.compile("([0-9]{1,5})\\s*([a-z]+)");

    public Period {
        if (unit == null || amount < 0 || (amount == 0) != (unit == Unit.IMMEDIATELY)) {
            throw new IllegalArgumentException("not a period: " + amount + " " + unit);
        }
    }

    /** @throws IllegalArgumentException when the text is not a period */
    public static Period parse(String text) {
        String trimmed = text == null ? "" : text.trim();
        if (trimmed.equals(Unit.IMMEDIATELY.text)) {
            return new Period(0, Unit.IMMEDIATELY);
        }
        Matcher form = FORM.matcher(trimmed);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a period: '" + text + "'");
        }
        Unit unit = Arrays.stream(Unit.values())
                .filter(candidate -> candidate.text.equals(form.group(2)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown unit of period: '" + text + "'"));
        return new Period(Integer.parseInt(form.group(1)), unit);
    }

    /** This period extended by another of the same unit. */
    public Period plus(Period more) {
        if (more.unit != unit) {
            throw Refusal.invalid("period", "calendar.period.units", toString(), more.toString());
        }
        return new Period(Math.addExact(amount, more.amount), unit);
    }

    @Override
    public String toString() {
        return unit == Unit.IMMEDIATELY ? unit.text : amount + " " + unit.text;
    }
}
