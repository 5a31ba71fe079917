package org.gridcase.publicity.domain.masking;

import java.util.List;

/** A text with its finds replaced, which still knows where each of its characters came from. */
final class MaskedText {

    private final StringBuilder text = new StringBuilder();
    private final int[] from;
    private final int[] to;

    /** @param finds from left to right, without overlap */
    MaskedText(String source, List<Found> finds) {
        int room = source.length()
                + finds.stream().mapToInt(find -> find.replacement().length()).sum();
        from = new int[room];
        to = new int[room];
        int at = 0;
        for (Found find : finds) {
            keep(source, at, find.from());
            for (char c : find.replacement().toCharArray()) {
                add(c, find.from(), find.to());
            }
            at = find.to();
        }
        keep(source, at, source.length());
    }

    private void keep(String source, int start, int end) {
        for (int i = start; i < end; i++) {
            add(source.charAt(i), i, i + 1);
        }
    }

    private void add(char c, int start, int end) {
        from[text.length()] = start;
        to[text.length()] = end;
        text.append(c);
    }

    String text() {
        return text.toString();
    }

    /** A find in the masked text, as one in the source; what touches a replacement takes all that was replaced. */
    Found inSource(Found find) {
        return find.at(from[find.from()], to[find.to() - 1]);
    }
}
