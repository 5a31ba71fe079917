package org.gridcase.calendar.application;

import java.io.PrintStream;
import java.util.Locale;
import org.gridcase.shared.Command;
import org.gridcase.shared.CommandOptions;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.csv.ErrorTexts;
import org.gridcase.shared.csv.SourceFile;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code calendar --file=FILE [--years=2027] [--calendar=cn] [--hours=09:00-12:00,13:30-17:30] [--name=…] [--lang=en]}. */
@Component
class CalendarCommand implements Command {

    private static final int DONE = 0;
    private static final int FILE_IS_WRONG = 1;
    private static final int CANNOT_BEGIN = 2;

    private final CalendarImport imports;
    private final OutcomeTexts outcomes;
    private final ErrorTexts errors;
    private final MessageSource messages;

    CalendarCommand(CalendarImport imports, OutcomeTexts outcomes, ErrorTexts errors, MessageSource messages) {
        this.imports = imports;
        this.outcomes = outcomes;
        this.errors = errors;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public int run(ApplicationArguments arguments, PrintStream out) {
        Locale locale =
                Locale.forLanguageTag(CommandOptions.value(arguments, "lang").orElse("zh-CN"));
        try {
            CalendarOutcome outcome = imports.run(
                    new CalendarRequest(
                            option(arguments, "calendar"),
                            option(arguments, "name"),
                            option(arguments, "hours"),
                            option(arguments, "years"),
                            CommandOptions.value(arguments, "file")
                                    .map(path -> SourceFile.read("file", path))
                                    .orElse(null)),
                    "command:" + System.getProperty("user.name"));
            out.println(outcomes.summary(outcome, locale));
            outcome.errors().forEach(error -> out.println(errors.line(error, locale)));
            if (outcome.moreErrors() > 0) {
                out.println(messages.getMessage("shared.csv.moreErrors", new Object[] {outcome.moreErrors()}, locale));
            }
            outcome.changes().forEach(change -> out.println(outcomes.line(change, locale)));
            return outcome.isRefused() ? FILE_IS_WRONG : DONE;
        } catch (Refusal refusal) {
            out.println(messages.getMessage(refusal, locale));
            out.println(messages.getMessage("calendar.import.command.usage", null, locale));
            return CANNOT_BEGIN;
        }
    }

    private static String option(ApplicationArguments arguments, String name) {
        return CommandOptions.value(arguments, name).orElse(null);
    }
}
