package org.gridcase.database;

import java.nio.file.Path;
import org.gridcase.database.DatabaseUnavailableException.Reason;
import org.gridcase.shared.CommandLine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * The embedded PostgreSQL stands in where no database is configured. It gives Spring Boot the connection details only:
 * the pool and everything on it come from {@code spring.datasource.hikari.*} as with any other database, and are closed
 * before it.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseConfiguration.NoDatabaseConfigured.class)
@EnableConfigurationProperties(EmbeddedDatabaseProperties.class)
class EmbeddedDatabaseConfiguration {

    @Bean
    EmbeddedPostgres embeddedPostgres(
            Environment environment,
            EmbeddedDatabaseProperties properties,
            @Value("${gridcase.data-dir:data}") String dataDirectory) {
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            throw new DatabaseUnavailableException(Reason.NOT_FOR_PRODUCTION, "");
        }
        Path directory = Path.of(dataDirectory);
        return environment.containsProperty(CommandLine.PROPERTY)
                ? EmbeddedPostgres.startOrJoin(directory, properties)
                : EmbeddedPostgres.start(directory, properties);
    }

    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedPostgres postgres) {
        return new EmbeddedConnectionDetails(postgres.url(), EmbeddedPostgres.NAME, postgres.password());
    }

    private record EmbeddedConnectionDetails(String url, String username, String password)
            implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return username;
        }

        @Override
        public String getPassword() {
            return password;
        }
    }

    static class NoDatabaseConfigured extends SpringBootCondition {

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            String url = context.getEnvironment().getProperty("spring.datasource.url", "");
            return new ConditionOutcome(
                    url.isBlank(), "spring.datasource.url is " + (url.isBlank() ? "not set" : "set"));
        }
    }
}
