package org.gridcase.publicity.domain.masking;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gridcase.publicity.domain.masking.PlantedNotices.Planted;

/** The other side: a reader who undoes every spelling. */
final class Leaks {

    private static final String SPOKEN_DIGITS = "零一二三四五六七八九";

    private Leaks() {}

    /** What of the planted can still be read in the text, however it is written. */
    static List<Planted> of(String masked, List<Planted> planted) {
        return planted.stream()
                .filter(one -> masked.contains(one.written()) || canBeRead(masked, one))
                .toList();
    }

    private static boolean canBeRead(String masked, Planted planted) {
        if (planted.kind() == HitKind.ADDRESS) {
            return Pattern.compile("(?<![0-9])" + planted.secret() + "(?![0-9])")
                    .matcher(plain(masked, "[\\s\u200b]"))
                    .find();
        }
        return plain(masked, "[^\\p{L}\\p{N}@]").contains(plain(planted.secret(), "[^\\p{L}\\p{N}@]"));
    }

    private static String plain(String text, String noise) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll(noise, "");
        return narrow.chars()
                .map(c -> SPOKEN_DIGITS.indexOf(c) < 0 ? c : '0' + SPOKEN_DIGITS.indexOf(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT);
    }
}
