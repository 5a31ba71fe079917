package org.gridcase.shared;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;

/** The {@code --name=value} options of a {@link Command}. */
public final class CommandOptions {

    private CommandOptions() {}

    /** The first value given for the option. */
    public static Optional<String> value(ApplicationArguments arguments, String name) {
        List<String> values = arguments.getOptionValues(name);
        return values == null ? Optional.empty() : values.stream().findFirst();
    }
}
