package org.gridcase.document;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the templates may ask of a value; they know it as {@code text}. */
final class DocumentText {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final String DATE_TO_FILL_IN = "\u3000\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日";

    /** Sign, character, sign, character ...: those of the radical signs that Unicode's NFKC does not know. */
    private static final String RADICALS =
            "⺂乛⺃乚⺅亻⺉刂⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺞歺⺠民⺡氵⺣灬⺦丬⺨犭⺫罒⺭礻⺯糹⺰纟⺱罓⺲罒⺹耂⺺肀⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻅见⻆角⻈讠⻉贝⻋车⻌辶⻐钅⻑長"
                    + "⻒镸⻓长⻔门⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻮齿⻯竜⻰龙⻱龜⻲亀⼾户";

    private static final Map<Integer, Integer> CHARACTER_OF_RADICAL = charactersOfRadicals();

    /** Staff type free text with line breaks; each becomes a paragraph of its own, so that it is indented as one. */
    public List<String> paragraphs(Object value) {
        return value == null
                ? List.of()
                : value.toString()
                        .lines()
                        .map(String::strip)
                        .filter(l -> !l.isEmpty())
                        .toList();
    }

    /** The date as documents write it, or the gaps for writing it by hand. */
    public String date(Object value) {
        if (value == null || value.toString().isBlank()) {
            return DATE_TO_FILL_IN;
        }
        return value instanceof LocalDate date ? DATE.format(date) : value.toString();
    }

    /**
     * Text as XML can hold it and readers can search it: control characters are dropped, half a surrogate pair becomes
     * the sign for a missing type, and a radical sign (⼈, which copying from a PDF often brings) the character it
     * looks like.
     */
    static String printable(String text) {
        var result = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                result.append(DocumentFonts.MISSING);
            } else if (c >= ' ' && c != 0xFFFE && c != 0xFFFF || c == '\n' || c == '\r' || c == '\t') {
                result.appendCodePoint(CHARACTER_OF_RADICAL.getOrDefault(c, c));
            }
        });
        return result.toString();
    }

    private static Map<Integer, Integer> charactersOfRadicals() {
        var result = new HashMap<Integer, Integer>();
        for (int sign = 0x2F00; sign <= 0x2FD5; sign++) {
            result.put(
                    sign,
                    Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKC)
                            .codePointAt(0));
        }
        int[] pairs = RADICALS.codePoints().toArray();
        for (int i = 0; i < pairs.length; i += 2) {
            result.put(pairs[i], pairs[i + 1]);
        }
        return Map.copyOf(result);
    }
}
