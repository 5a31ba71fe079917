package org.gridcase.monitor.size;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.gridcase.GridcaseApplication;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.database.ClusterDatabase;
import org.gridcase.engine.Accounts;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.gridcase.publicity.process.NoticeDriver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 200,000 closed and 20,000 open cases in a district: how long it takes to make them, to build the read models anew, and to
 * answer each page of the monitor, and each file that it offers, to the district, to its busiest town, community and
 * department, and to an inspector of two towns. Run {@code mvn test -Psoak -Dtest=MonitorSpeedSoakTest}; in short with
 * {@code -Dsize.closed=3000 -Dsize.open=300}; again on the same cases with {@code -Dsize.keep=cases}, and without building
 * the read models anew with {@code -Dsize.keep=all}; with so many more cases with {@code -Dsize.keep=models}. The figures are in {@code target/size/report.txt}.
 */
@Tag("soak")
class MonitorSpeedSoakTest {

    private static final Logger LOG = LoggerFactory.getLogger(MonitorSpeedSoakTest.class);
    private static final Path FOLDER = Path.of("target", "size");
    private static final Path REPORT = FOLDER.resolve("report.txt");

    private static final int CLOSED = Integer.getInteger("size.closed", 200_000);
    private static final int OPEN = Integer.getInteger("size.open", 20_000);
    private static final int MODELS = Integer.getInteger("size.models", 120);
    private static final int TIMES = Integer.getInteger("size.times", 20);
    /** Of what an earlier run has left: nothing, the {@code models}, all {@code cases}, or {@code all} with the read models. */
    private static final String KEPT = System.getProperty("size.keep", "nothing");

    private static final long SEED = 20_261_123;
    private static final int POOL = 8;
    private static final GeneratedDistrict DISTRICT = GeneratedDistrict.whole("970100");

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void everyPageAnswersWithinASecond() throws Exception {
        Files.createDirectories(FOLDER);
        Pace.Moved clock = new Pace.Moved(ZoneId.of("Asia/Shanghai"));
        try (ClusterDatabase database = ClusterDatabase.kept(
                FOLDER.resolve("database"), Map.of("shared_preload_libraries", "pg_stat_statements"))) {
            if (KEPT.equals("nothing")) {
                database.recreate();
                // The lists of the demo district must be in force when the models begin.
                clock.at(Instant.now().minus(Duration.ofDays(171)));
            }
            try (ConfigurableApplicationContext service = start(database, clock)) {
                if (KEPT.equals("nothing")) {
                    drive(service, clock);
                }
                if (!KEPT.equals("cases") && !KEPT.equals("all")) {
                    generate(service, clock);
                }
                assertThat(slow(service, database.jdbc())).isEmpty();
            }
        } finally {
            clock.release();
        }
    }

    private static ConfigurableApplicationContext start(ClusterDatabase database, Clock clock) {
        return new SpringApplicationBuilder(GridcaseApplication.class)
                .profiles("demo", "test")
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("movedClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)))
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.datasource.hikari.maximum-pool-size=" + POOL,
                        // The clock is moved by months; nobody was away.
                        "--gridcase.clock.outage-tolerance=P3650D");
    }

    /** The models: each begins at another time, and at most two months later it is over or left as it stands. */
    private static void drive(ConfigurableApplicationContext service, Pace.Moved clock) {
        Instant begun = Instant.now();
        Random random = new Random(SEED);
        Lives lives = new Lives(service, clock, SEED);
        Instant first = clock.instant().plus(Duration.ofDays(1));
        for (int i = 0; i < MODELS; i++) {
            clock.at(first.plus(Duration.ofHours(random.nextInt(60 * 24))));
            lives.live(null, i % 3 == 0 ? random.nextInt(7) : 80);
        }
        for (int i = 0; i < MODELS / 12; i++) {
            clock.at(first.plus(Duration.ofHours(random.nextInt(60 * 24))));
            NoticeDriver notices = service.getAutowireCapableBeanFactory().createBean(NoticeDriver.class);
            lives.goesOn(notices.published("示范公示", i % 2 == 0).number, i % 3 == 0 ? 0 : 9);
        }
        clock.release();
        report("%d models through the processes in %d s", MODELS + MODELS / 12, seconds(begun));
    }

    private static void generate(ConfigurableApplicationContext service, Clock clock) throws Exception {
        JdbcClient jdbc = service.getBean(JdbcClient.class);
        List<CaseNumber> models = jdbc.sql("""
                        SELECT number FROM gridcase.case_file c
                         WHERE kind IN ('dispute-resolution', 'publication') AND linked_to IS NULL AND left(number, 6) <> '970100'
                           AND NOT EXISTS (SELECT FROM gridcase.case_timeline t WHERE t.case_number = c.number AND t.at > now())
                         ORDER BY number""").query(String.class).list().stream()
                .map(CaseNumber::new)
                .toList();
        Instant begun = Instant.now();
        DISTRICT.build(jdbc);
        new CaseGenerator(service.getBean(DataSource.class), clock, models, SEED).write(DISTRICT, CLOSED, OPEN);
        report(
                "%s cases, of which %s are open, written in %d s",
                count(jdbc, "gridcase.case_file WHERE left(number, 6) = '970100'"),
                count(jdbc, "gridcase.case_file WHERE left(number, 6) = '970100' AND status <> 'closed'"),
                seconds(begun));
        for (String table : List.of(
                "gridcase.case_timeline", "gridcase.clock_segment", "public.act_hi_actinst", "public.act_ru_task")) {
            report("  %s rows in %s", count(jdbc, table), table);
        }
    }

    /** What took longer than it may. */
    private static List<String> slow(ConfigurableApplicationContext service, JdbcClient jdbc) throws Exception {
        int port = Integer.parseInt(service.getEnvironment().getProperty("local.server.port"));
        Instant begun = Instant.now();
        ReadModelRefresh readModels = service.getBean(ReadModelRefresh.class);
        if (!KEPT.equals("all")) {
            readModels.rebuild();
        }
        readModels.now();
        report(
                "read models ready in %d s: %s",
                seconds(begun), readModels.built().keySet());
        jdbc.sql("VACUUM ANALYZE").update();

        Counters counters = new Counters(service.getBean(DataSource.class), POOL, jdbc);
        Visitors visitors = new Visitors(jdbc, service.getBean(Accounts.class), port, DISTRICT.code());
        return new PageTimes(counters, TIMES, MonitorSpeedSoakTest::write).slow(visitors.all());
    }

    private static String count(JdbcClient jdbc, String rows) {
        return "%,d"
                .formatted(jdbc.sql("SELECT count(*) FROM " + rows)
                        .query(Long.class)
                        .single());
    }

    private static long seconds(Instant since) {
        return Duration.between(since, Instant.now()).toSeconds();
    }

    private static void report(String text, Object... values) {
        write(text.formatted(values));
    }

    private static void write(String line) {
        LOG.info("{}", line);
        try {
            Files.writeString(
                    REPORT, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
