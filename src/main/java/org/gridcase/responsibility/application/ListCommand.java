package org.gridcase.responsibility.application;

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

/** {@code lists --district=990100 --file=lists.xlsx [--reason=…] [--lang=en]}. */
@Component
class ListCommand implements Command {

    private static final int DONE = 0;
    private static final int FILE_IS_WRONG = 1;
    private static final int CANNOT_BEGIN = 2;

    private final ListImport imports;
    private final ListOutcomeTexts outcomes;
    private final ErrorTexts errors;
    private final MessageSource messages;

    ListCommand(ListImport imports, ListOutcomeTexts outcomes, ErrorTexts errors, MessageSource messages) {
        this.imports = imports;
        this.outcomes = outcomes;
        this.errors = errors;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public int run(ApplicationArguments arguments, PrintStream out) {
        Locale locale =
                Locale.forLanguageTag(CommandOptions.value(arguments, "lang").orElse("zh-CN"));
        try {
            ListOutcome outcome = imports.run(
                    new ListRequest(
                            CommandOptions.value(arguments, "district").orElse(""),
                            CommandOptions.value(arguments, "file")
                                    .map(path -> SourceFile.read("file", path))
                                    .orElse(null),
                            CommandOptions.value(arguments, "reason").orElse(null)),
                    "command:" + System.getProperty("user.name"));
            out.println(outcomes.summary(outcome, locale));
            outcome.errors().forEach(error -> out.println(errors.line(error, locale)));
            if (outcome.moreErrors() > 0) {
                out.println(messages.getMessage("shared.csv.moreErrors", new Object[] {outcome.moreErrors()}, locale));
            }
            return outcome.isRefused() ? FILE_IS_WRONG : DONE;
        } catch (Refusal refusal) {
            out.println(messages.getMessage(refusal, locale));
            out.println(messages.getMessage("responsibility.import.command.usage", null, locale));
            return CANNOT_BEGIN;
        }
    }
}
