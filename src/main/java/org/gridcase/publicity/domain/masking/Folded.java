package org.gridcase.publicity.domain.masking;

import com.hankcs.hanlp.HanLP;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text in which every spelling of a character is one: full width, circled and compatibility forms (NFKC), traditional
 * characters, all dashes and all dots between; invisible characters are gone. Each character knows where it came from.
 */
final class Folded {

    private static final String DASHES = "‐‑‒–—―−─━﹘﹣－";
    private static final String DOTS = "•‧∙⋅・‒●";
    private static final String CHINESE_DIGITS = "零〇○一二三四五六七八九壹贰叁肆伍陆柒捌玖幺";
    private static final String THEIR_VALUES = "0001234567891234567891";

    private final String plain;
    private final String digits;
    private final int[] from;
    private final int[] to;

    private Folded(String plain, int[] from, int[] to) {
        this.plain = plain;
        this.from = from;
        this.to = to;
        StringBuilder values = new StringBuilder(plain.length());
        plain.chars().forEach(c -> values.append(digit((char) c)));
        this.digits = values.toString();
    }

    static Folded of(String source) {
        StringBuilder plain = new StringBuilder(source.length());
        int[] from = new int[source.length() * 2];
        int[] to = new int[source.length() * 2];
        for (int i = 0; i < source.length(); ) {
            int codePoint = source.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            for (char c : fold(codePoint).toCharArray()) {
                if (plain.length() == from.length) {
                    from = Arrays.copyOf(from, from.length * 2);
                    to = Arrays.copyOf(to, to.length * 2);
                }
                from[plain.length()] = i;
                to[plain.length()] = next;
                plain.append(c);
            }
            i = next;
        }
        return new Folded(plain.toString(), from, to);
    }

    private static String fold(int codePoint) {
        if (Character.getType(codePoint) == Character.FORMAT || isVariationSelector(codePoint)) {
            return "";
        }
        String folded = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
        if (folded.length() != 1) {
            return folded;
        }
        char c = folded.charAt(0);
        if (DASHES.indexOf(c) >= 0) {
            return "-";
        }
        if (DOTS.indexOf(c) >= 0) {
            return "·";
        }
        if (c == '\n' || c == '\r') {
            return "\n";
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return " ";
        }
        String simplified = Character.isIdeographic(c) ? HanLP.convertToSimplifiedChinese(folded) : folded;
        return simplified.length() == 1 ? simplified : folded;
    }

    private static boolean isVariationSelector(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F;
    }

    private static char digit(char c) {
        int at = CHINESE_DIGITS.indexOf(c);
        return at < 0 ? c : THEIR_VALUES.charAt(at);
    }

    /** The text in one spelling. */
    String plain() {
        return plain;
    }

    /** As {@link #plain()}, character by character, with the Chinese digits as figures: 一三八 is 138. */
    String digits() {
        return digits;
    }

    Found inSource(Found find) {
        return find.at(from[find.from()], to[find.to() - 1]);
    }
}
