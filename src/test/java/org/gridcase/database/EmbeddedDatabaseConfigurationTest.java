package org.gridcase.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedDatabaseConfigurationTest {

    @TempDir
    Path directory;

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(EmbeddedDatabaseConfiguration.class)
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class));

    @Test
    void aStartWithNothingConfiguredHasADatabase() {
        service.withPropertyValues(
                        "gridcase.data-dir=" + directory,
                        "gridcase.database.settings.work_mem=8MB",
                        "spring.datasource.hikari.maximum-pool-size=3")
                .run(context -> {
                    JdbcClient jdbc = context.getBean(JdbcClient.class);
                    assertThat(jdbc.sql("show work_mem").query(String.class).single())
                            .isEqualTo("8MB");
                    HikariDataSource pool = (HikariDataSource) context.getBean(DataSource.class);
                    assertThat(pool.getMaximumPoolSize()).isEqualTo(3);
                });
        assertThat(directory.resolve("postgresql/postmaster.pid"))
                .as("the server stops with the service")
                .doesNotExist();
    }

    @Test
    void aConfiguredDatabaseIsUsedInstead() {
        service.withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example/gridcase")
                .run(context ->
                        assertThat(context).hasSingleBean(DataSource.class).doesNotHaveBean(EmbeddedPostgres.class));
    }

    @Test
    void productionMustNameItsDatabase() {
        service.withPropertyValues("spring.profiles.active=production", "gridcase.data-dir=" + directory)
                .run(context -> {
                    FailureAnalysis analysis = new DatabaseFailureAnalyzer().analyze(context.getStartupFailure());
                    assertThat(analysis.getDescription()).contains("正式环境").contains("production");
                    assertThat(analysis.getAction())
                            .contains("请设置 spring.datasource.url")
                            .contains("Set spring");
                });
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void settingsThatAShellWouldReadAreRefused() {
        service.withPropertyValues("gridcase.data-dir=" + directory, "gridcase.database.settings.work_mem=1;reboot")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining("not a plain setting: work_mem"));
    }
}
