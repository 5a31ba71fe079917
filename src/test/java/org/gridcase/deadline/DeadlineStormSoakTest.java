package org.gridcase.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.gridcase.database.ClusterDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/**
 * The deadlines of 20,000 open disputes pass within one minute, three times, while two nodes work on one PostgreSQL:
 * with our settings, with the engine's own, and with ours while one node is killed. Each case climbs once each time. Run
 * {@code mvn test -Psoak -Dtest=DeadlineStormSoakTest}, in short with {@code -Dstorm.cases=300}; the figures are in {@code
 * target/storm/report.txt}.
 */
@Tag("soak")
class DeadlineStormSoakTest {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineStormSoakTest.class);
    private static final int CASES = Integer.getInteger("storm.cases", 20_000);
    private static final Path FOLDER = Path.of("target", "storm");
    private static final Path REPORT = FOLDER.resolve("report.txt");
    private static final int MAX_CONNECTIONS = 100;

    /** What the engine and its starter do when nobody says anything. */
    private static final List<String> ENGINE_DEFAULTS = List.of(
            "camunda.bpm.job-execution.core-pool-size=3",
            "camunda.bpm.job-execution.max-pool-size=10",
            "camunda.bpm.job-execution.queue-capacity=3",
            "camunda.bpm.job-execution.max-jobs-per-acquisition=3",
            "camunda.bpm.job-execution.lock-time-in-millis=300000",
            "camunda.bpm.job-execution.wait-time-in-millis=5000",
            "camunda.bpm.job-execution.wait-increase-factor=2",
            "camunda.bpm.job-execution.max-wait=60000",
            "camunda.bpm.job-execution.backoff-time-in-millis=0",
            "camunda.bpm.job-execution.max-backoff=0",
            "camunda.bpm.job-execution.backoff-decrease-threshold=100",
            "camunda.bpm.job-executor-acquire-by-priority=false",
            "camunda.bpm.generic-properties.properties.job-executor-acquire-by-due-date=false",
            "camunda.bpm.generic-properties.properties.ensure-job-due-date-not-null=false");

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void everyCaseClimbsOnceWhateverTheNodesDo() throws IOException {
        Files.createDirectories(FOLDER);
        Files.deleteIfExists(REPORT);
        Duration lockTime = setting("lock-time-in-millis");
        try (ClusterDatabase database = ClusterDatabase.empty(FOLDER.resolve("database"), MAX_CONNECTIONS)) {
            prepare(database);
            StormRecord record = new StormRecord(database.jdbc(), CASES);
            record.saysThatEachClimbed(0);

            report(Storm.blow("A-ours", FOLDER, database, List.of()).toString());
            record.saysThatEachClimbed(1);

            report(Storm.blow("B-defaults", FOLDER, database, ENGINE_DEFAULTS).toString());
            record.saysThatEachClimbed(2);

            StormFigures killed = Storm.blowAndKill("C-killed", FOLDER, database, lockTime);
            report(killed.toString());
            record.saysThatEachClimbed(3);
            // The node that is left was busy or idle when the lock ended: at most one idle wait, and one batch.
            assertThat(killed.dead().orphans()).isPositive();
            assertThat(killed.dead().taken())
                    .isLessThan(lockTime.plus(setting("max-wait")).plusSeconds(5));
        }
    }

    private static void prepare(ClusterDatabase database) throws IOException {
        List<ServiceNode> nodes = Storm.nodes("prepare", FOLDER, database, List.of());
        try {
            StormCases cases = new StormCases(nodes, StormTown.importedBy(nodes.get(0)));
            Instant begun = Instant.now();
            cases.report(CASES);
            Instant reported = Instant.now();
            cases.claimHalf(database.jdbc());
            report("%d cases reported in %d s, half of them claimed in %d s%n"
                    .formatted(
                            CASES,
                            Duration.between(begun, reported).toSeconds(),
                            Duration.between(reported, Instant.now()).toSeconds()));
        } finally {
            nodes.forEach(ServiceNode::close);
        }
    }

    /** A time of the job executor in the service's own configuration. */
    private static Duration setting(String name) {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        Properties properties = yaml.getObject();
        return Duration.ofMillis(Long.parseLong(
                properties.get("camunda.bpm.job-execution." + name).toString()));
    }

    private static void report(String text) throws IOException {
        LOG.info("{}", text);
        Files.writeString(REPORT, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
