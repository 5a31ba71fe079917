package org.gridcase.calendar;

import java.util.Arrays;
import java.util.List;

/**
 * What happens when a period is over.
 *
 * @param route where the matter goes
 * @param tellCommunity whether the community (社区) hears of it
 */
public record AtEnd(Route route, boolean tellCommunity) {

    private static final String TELL_COMMUNITY = "tellCommunity";

    public enum Route {
        /** Up to the next level (上报). */
        CLIMB("climb"),
        /** A supervision notice (督办); the holder keeps it, with a new period. */
        SUPERVISE("supervise"),
        /** Nothing was missed: the process waited for this instant. */
        PROCEED("proceed");

        private final String code;

        Route(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** @throws IllegalArgumentException when the text is not one route, with {@code tellCommunity} behind it or not */
    public static AtEnd parse(String text) {
        List<String> words = text == null ? List.of() : List.of(text.strip().split("\\s+"));
        boolean wellFormed =
                words.size() == 1 || words.size() == 2 && words.get(1).equals(TELL_COMMUNITY);
        return Arrays.stream(Route.values())
                .filter(route -> wellFormed && route.code.equals(words.get(0)))
                .findFirst()
                .map(route -> new AtEnd(route, words.size() == 2))
                .orElseThrow(() -> new IllegalArgumentException("not an end of a period: '" + text + "'"));
    }

    @Override
    public String toString() {
        return tellCommunity ? route.code + " " + TELL_COMMUNITY : route.code;
    }
}
