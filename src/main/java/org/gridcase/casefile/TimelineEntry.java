package org.gridcase.casefile;

import java.util.List;

/**
 * One line of a case's timeline.
 *
 * @param kind what happened, a camelCase word ({@code reported}, {@code accepted}, {@code escalated} …); its label is the
 *     message {@code timeline.<kind>} of the recording module's bundle
 * @param stage the stage at which it happened, or null
 * @param actor username of the person who did it, or null when the service did
 * @param arguments values for the label's placeholders: no free text about people; a message key ({@code
 *     case.level.grid}) is shown as its words, an instant in ISO form as date and time
 * @param text free text (a reason, a note, what a session brought), or null
 */
public record TimelineEntry(String kind, String stage, String actor, List<String> arguments, String text) {

    public TimelineEntry {
        arguments = List.copyOf(arguments);
    }

    public static TimelineEntry byService(String kind, String stage, String... arguments) {
        return new TimelineEntry(kind, stage, null, List.of(arguments), null);
    }

    public static TimelineEntry by(String actor, String kind, String stage, String text, String... arguments) {
        return new TimelineEntry(kind, stage, actor, List.of(arguments), text);
    }
}
