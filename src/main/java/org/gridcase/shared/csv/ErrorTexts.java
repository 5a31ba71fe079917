package org.gridcase.shared.csv;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the errors of an import into words, in the language of whoever reads them. */
@Component
public class ErrorTexts {

    private final MessageSource messages;

    ErrorTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** @param line null when the file as a whole is meant */
    public record ErrorLine(String file, Long line, String column, String reason) {}

    public ErrorLine of(RowError error, Locale locale) {
        Object[] arguments = error.arguments().stream()
                .map(argument ->
                        argument.startsWith("@") ? messages.getMessage(argument.substring(1), null, locale) : argument)
                .toArray();
        return new ErrorLine(
                error.file(),
                error.line() == 0 ? null : error.line(),
                error.column(),
                messages.getMessage(error.reason(), arguments, locale));
    }

    /** On one line: file, line, column, reason. */
    public String line(RowError error, Locale locale) {
        ErrorLine words = of(error, locale);
        StringBuilder line = new StringBuilder(words.file());
        if (words.line() != null) {
            line.append(' ').append(messages.getMessage("shared.csv.line", new Object[] {words.line()}, locale));
        }
        if (words.column() != null) {
            line.append(" [").append(words.column()).append(']');
        }
        return line.append(": ").append(words.reason()).toString();
    }
}
