package org.gridcase.publicity.domain.masking;

/** A text without the spaces between Chinese characters: 王 小 明 is read as one name. */
final class Tight {

    private final StringBuilder text = new StringBuilder();
    private final int[] places;

    Tight(String plain) {
        places = new int[plain.length()];
        for (int i = 0; i < plain.length(); i++) {
            if (plain.charAt(i) == ' ' && isBetweenIdeographs(plain, i)) {
                continue;
            }
            places[text.length()] = i;
            text.append(plain.charAt(i));
        }
    }

    private static boolean isBetweenIdeographs(String plain, int at) {
        int before = at;
        int after = at;
        while (before >= 0 && plain.charAt(before) == ' ') {
            before--;
        }
        while (after < plain.length() && plain.charAt(after) == ' ') {
            after++;
        }
        return before >= 0
                && after < plain.length()
                && Character.isIdeographic(plain.charAt(before))
                && Character.isIdeographic(plain.charAt(after));
    }

    String text() {
        return text.toString();
    }

    Found inPlain(Found find) {
        return find.at(places[find.from()], places[find.to() - 1] + 1);
    }
}
