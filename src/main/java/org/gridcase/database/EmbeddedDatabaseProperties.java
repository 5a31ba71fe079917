package org.gridcase.database;

import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the embedded PostgreSQL.
 *
 * @param port the port on 127.0.0.1, or 0 for any free one
 * @param settings PostgreSQL's own settings by name, over those of {@link EmbeddedPostgres}
 */
@ConfigurationProperties("gridcase.database")
record EmbeddedDatabaseProperties(
        @DefaultValue("0") int port, @DefaultValue Map<String, String> settings) {

    /** The settings travel through a shell to the server. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.%/-]*");

    EmbeddedDatabaseProperties {
        settings.forEach((name, value) -> {
            if (!PLAIN.matcher(name).matches() || !PLAIN.matcher(value).matches()) {
                throw new IllegalArgumentException("gridcase.database.settings: not a plain setting: " + name);
            }
        });
        settings = Map.copyOf(settings);
    }
}
