package org.gridcase.reminder;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gridcase.territory.PlaceCode;

/**
 * Something that people must be told about a case.
 *
 * @param key what makes it the same reminder, for example {@code period-17-warning}: sent once, however often it is asked
 * @param place whose group robot hears of it: the robot of the place or of the nearest place above that has one
 * @param recipients usernames, at least one; each finds it in the inbox
 * @param arguments for the text, see {@link ReminderKind}: message keys (shown as words), instants in ISO 8601 (shown as
 *     local time), codes and numbers; never names or free text, because a group robot may say them in a chat
 */
public record Reminder(
        String key,
        ReminderKind kind,
        String caseNumber,
        PlaceCode place,
        Set<String> recipients,
        List<String> arguments) {

    private static final int LONGEST_KEY = 200;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.:+-]{0,99}");

    public Reminder {
        recipients = Set.copyOf(recipients);
        arguments = List.copyOf(arguments);
        require(!key.isBlank() && key.length() <= LONGEST_KEY, "a key has 1 to 200 characters", key);
        require(CODE.matcher(caseNumber).matches(), "not a case number", caseNumber);
        require(!recipients.isEmpty(), "a reminder for nobody", key);
        require(arguments.size() == kind.arguments(), kind + " takes " + kind.arguments() + " arguments", key);
        for (String argument : arguments) {
            require(CODE.matcher(argument).matches(), "neither code, message key, instant nor number", argument);
        }
    }

    private static void require(boolean condition, String otherwise, String what) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise + ": " + what);
        }
    }
}
