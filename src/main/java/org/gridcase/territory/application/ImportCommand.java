package org.gridcase.territory.application;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import org.gridcase.shared.Command;
import org.gridcase.shared.CommandOptions;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.csv.ErrorTexts;
import org.gridcase.shared.csv.SourceFile;
import org.gridcase.territory.domain.ImportOutcome;
import org.gridcase.territory.domain.ImportPhase;
import org.gridcase.territory.domain.ImportProgress;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code import --places=FILE --people=FILE [--complete] [--lang=en]}. */
@Component
class ImportCommand implements Command {

    private static final int DONE = 0;
    private static final int FILES_ARE_WRONG = 1;
    private static final int CANNOT_BEGIN = 2;
    private static final int FAILED = 3;

    private final ImportService imports;
    private final ErrorTexts errorTexts;
    private final MessageSource messages;

    ImportCommand(ImportService imports, ErrorTexts errorTexts, MessageSource messages) {
        this.imports = imports;
        this.errorTexts = errorTexts;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(ApplicationArguments arguments, PrintStream out) {
        Locale locale =
                Locale.forLanguageTag(CommandOptions.value(arguments, "lang").orElse("zh-CN"));
        try {
            ImportFiles files =
                    new ImportFiles(file(arguments, "places"), file(arguments, "people"), isSet(arguments, "complete"));
            String startedBy = "command:" + System.getProperty("user.name");
            Optional<ImportOutcome> outcome = imports.runNow(files, startedBy, new Printer(out, locale));
            return report(outcome, out, locale);
        } catch (Refusal refusal) {
            out.println(messages.getMessage(refusal, locale));
            out.println(text("territory.import.command.usage", locale));
            return CANNOT_BEGIN;
        }
    }

    private int report(Optional<ImportOutcome> result, PrintStream out, Locale locale) {
        if (result.isEmpty()) {
            out.println(text("territory.import.status.failed.text", locale));
            return FAILED;
        }
        ImportOutcome outcome = result.get();
        outcome.charsets().forEach(out::println);
        if (outcome.refused()) {
            out.println(text("territory.import.status.refused.text", locale));
            outcome.errors().forEach(error -> out.println(errorTexts.line(error, locale)));
            if (outcome.moreErrors() > 0) {
                out.println(text("shared.csv.moreErrors", locale, outcome.moreErrors()));
            }
            return FILES_ARE_WRONG;
        }
        out.println(text("territory.import.status.done.text", locale));
        out.println(text(
                "territory.import.result.places",
                locale,
                outcome.places().inserted(),
                outcome.places().changed(),
                outcome.places().unchanged()));
        out.println(text(
                "territory.import.result.people",
                locale,
                outcome.people().inserted(),
                outcome.people().changed(),
                outcome.people().unchanged()));
        out.println(text(
                "territory.import.result.posts",
                locale,
                outcome.posts().inserted(),
                outcome.posts().unchanged(),
                outcome.posts().ended()));
        return DONE;
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private static SourceFile file(ApplicationArguments arguments, String option) {
        return CommandOptions.value(arguments, option)
                .map(path -> SourceFile.read(option, path))
                .orElse(null);
    }

    private static boolean isSet(ApplicationArguments arguments, String name) {
        return arguments.containsOption(name)
                && CommandOptions.value(arguments, name)
                        .map(value -> !value.equals("false"))
                        .orElse(true);
    }

    private final class Printer implements ImportProgress {

        private final PrintStream out;
        private final Locale locale;
        private ImportPhase phase;
        private int tenths;

        private Printer(PrintStream out, Locale locale) {
            this.out = out;
            this.locale = locale;
        }

        /** One line a phase and one a tenth of it: enough to see it move, in a file as on a screen. */
        @Override
        public void reached(ImportPhase reached, int done, int total) {
            int now = total == 0 ? 0 : done * 10 / total;
            if (reached == phase && now == tenths) {
                return;
            }
            phase = reached;
            tenths = now;
            String label = text("territory.import.phase." + reached.code(), locale);
            out.println(total == 0 ? label : label + " " + done + " / " + total);
        }
    }
}
