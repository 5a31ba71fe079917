package org.gridcase.publicity.domain.masking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the scans' patterns have in common. */
final class Patterns {

    /** What people put between the digits of a number. */
    static final String GAP = "[\\s\\-·._~]{0,3}";

    private static final Pattern GAPS = Pattern.compile("[^0-9]+");
    private static final int GROUPS_OF_A_NUMBER = 5;

    private Patterns() {}

    static Pattern compile(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    static Stream<Found> finds(Pattern pattern, String text, HitKind kind) {
        return pattern.matcher(text).results().map(match -> new Found(match.start(), match.end(), kind));
    }

    /**
     * One number, as people group its digits (138 1234 5678) or spell it digit by digit; a row of several small numbers is
     * none, and neither is a date.
     */
    static boolean isOneNumber(String written) {
        String trimmed = written.replaceAll("^[^0-9]+|[^0-9]+$", "");
        long gaps = GAPS.matcher(trimmed).results().count();
        long digits = trimmed.chars().filter(Character::isDigit).count();
        return gaps < GROUPS_OF_A_NUMBER || gaps >= digits - 2;
    }

    static String onlyDigits(String written) {
        return GAPS.matcher(written).replaceAll("");
    }

    /** Whether the cue stands shortly before the place, in the same sentence. */
    static boolean follows(Pattern cue, String text, int at, int reach) {
        int start = Math.max(0, at - reach);
        String before = text.substring(start, at);
        int sentence = Math.max(before.lastIndexOf('。'), before.lastIndexOf(';'));
        Matcher matcher = cue.matcher(before);
        return matcher.region(sentence + 1, before.length()).find();
    }
}
