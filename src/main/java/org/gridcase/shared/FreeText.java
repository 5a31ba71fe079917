package org.gridcase.shared;

/**
 * Text that people write: emoji and rare characters (𠮷) are welcome, what a database or a screen cannot hold is not.
 * Length counts characters as people do, not UTF-16 units.
 */
public final class FreeText {

    private FreeText() {}

    /**
     * The text without surrounding blanks and with plain line ends.
     *
     * @throws Refusal (400) when it is missing, blank, too long or holds control characters
     */
    public static String required(String field, String text, int maximum) {
        String checked = optional(field, text, maximum);
        if (checked == null) {
            throw Refusal.invalid(field, "shared.text.missing");
        }
        return checked;
    }

    /** Like {@link #required} for a text that may be missing: null when there is none. */
    public static String optional(String field, String text, int maximum) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = text.strip().replace("\r\n", "\n").replace('\r', '\n');
        int length = plain.codePointCount(0, plain.length());
        if (length > maximum) {
            throw Refusal.invalid(field, "shared.text.tooLong", maximum, length);
        }
        if (plain.codePoints().anyMatch(FreeText::unprintable)) {
            throw Refusal.invalid(field, "shared.text.unprintable");
        }
        return plain;
    }

    /** Without the blanks around it, the wide Chinese ones and the ones that cannot be seen included. */
    public static String trimmed(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isBlank(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\uFEFF';
    }

    /** One line: a name, a title. */
    public static String requiredLine(String field, String text, int maximum) {
        return line(field, required(field, text, maximum));
    }

    /** Like {@link #requiredLine} for a line that may be missing. */
    public static String optionalLine(String field, String text, int maximum) {
        return line(field, optional(field, text, maximum));
    }

    private static String line(String field, String text) {
        if (text != null && text.chars().anyMatch(c -> c == '\n' || c == '\t')) {
            throw Refusal.invalid(field, "shared.text.oneLine");
        }
        return text;
    }

    /** Control characters but line end and tab, halves of a character, and marks that turn the direction of text. */
    private static boolean unprintable(int c) {
        return (Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t')
                || Character.getType(c) == Character.SURROGATE
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
