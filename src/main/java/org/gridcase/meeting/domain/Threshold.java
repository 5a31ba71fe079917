package org.gridcase.meeting.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a number of people that must be reached: "more than half" is {@code > 1/2} (过半数), "two thirds or more" is
 * {@code >= 2/3} (三分之二以上, which includes the number itself). Counted in whole people; there is nothing to round.
 *
 * @param orEqual whether exactly the fraction is enough
 */
public record Threshold(int numerator, int denominator, boolean orEqual) {

    private static final Pattern FORM = Pattern.compile("(>=?)\\s*([0-9]{1,3})/([0-9]{1,3})");

    public Threshold {
        if (numerator < 1 || denominator < numerator || !orEqual && numerator == denominator) {
            throw new IllegalArgumentException("nobody can reach more than " + numerator + "/" + denominator);
        }
    }

    /** @throws IllegalArgumentException when the text is not {@code > 1/2} or {@code >= 2/3} or the like */
    public static Threshold parse(String text) {
        Matcher form = FORM.matcher(text == null ? "" : text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("not a part of a whole: " + text);
        }
        return new Threshold(
                Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3)),
                form.group(1).equals(">="));
    }

    /** Whether so many of the whole reach it. Nobody reaches anything of nothing. */
    public boolean reachedBy(int part, int whole) {
        long have = (long) part * denominator;
        long asked = (long) whole * numerator;
        return whole > 0 && (orEqual ? have >= asked : have > asked);
    }

    /** The fewest that reach it. */
    public int leastOf(int whole) {
        long asked = (long) whole * numerator;
        return (int) (orEqual ? (asked + denominator - 1) / denominator : asked / denominator + 1);
    }

    /** As the table has it; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return (orEqual ? ">= " : "> ") + numerator + "/" + denominator;
    }
}
