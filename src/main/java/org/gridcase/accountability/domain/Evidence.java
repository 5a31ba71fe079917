package org.gridcase.accountability.domain;

import java.util.Arrays;
import java.util.List;
import org.gridcase.territory.PlaceCode;

/**
 * One thing on record that speaks for an answer.
 *
 * @param kind its text is the message {@code accountability.evidence.<kind>}
 * @param arguments for the text: codes, numbers, instants in ISO 8601, message keys, and places as {@link #place}
 */
public record Evidence(String kind, List<String> arguments) {

    /** What stands before the code of a place, which is shown by its name. */
    public static final String PLACE = "place:";

    public Evidence {
        arguments = List.copyOf(arguments);
    }

    static Evidence of(String kind, Object... arguments) {
        return new Evidence(
                kind,
                Arrays.stream(arguments)
                        .map(argument -> argument instanceof PlaceCode place ? PLACE + place : String.valueOf(argument))
                        .toList());
    }

    /** Key of its text. */
    public String message() {
        return "accountability.evidence." + kind;
    }
}
