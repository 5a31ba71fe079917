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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.gridcase.GridcaseApplication;
import org.gridcase.TasklistClient;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.database.ClusterDatabase;
import org.gridcase.engine.Accounts;
import org.gridcase.engine.Accounts.Account;
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
 * answer each page of the monitor to the district, to its busiest town and its busiest community. Run
 * {@code mvn test -Psoak -Dtest=MonitorSpeedSoakTest}; in short with {@code -Dsize.closed=3000 -Dsize.open=300}; again on
 * the same cases with {@code -Dsize.keep=cases}. The figures are in {@code target/size/report.txt}.
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
    /** Of what an earlier run has left: nothing, the {@code models}, or all {@code cases}. */
    private static final String KEPT = System.getProperty("size.keep", "nothing");

    private static final long SEED = 20_261_123;
    private static final int POOL = 8;
    private static final Duration BOUND = Duration.ofSeconds(1);
    private static final GeneratedDistrict DISTRICT = GeneratedDistrict.whole("970100");
    private static final String PASSWORD = "Correct-horse-1";

    private static final List<String> ADDRESSES = List.of(
            "/monitor",
            "/monitor?period=year",
            "/monitor/map",
            "/monitor/map/dispute-resolution",
            "/monitor/map/dispute-resolution?period=year",
            "/monitor/stuck",
            "/monitor/workload",
            "/monitor/workload?period=year",
            "/monitor/hotspots",
            "/monitor/hotspots?period=year",
            "/api/monitor/figures",
            "/api/monitor/map/dispute-resolution",
            "/api/monitor/stuck",
            "/api/monitor/workload",
            "/api/monitor/hotspots");

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
                if (!KEPT.equals("cases")) {
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
        readModels.rebuild();
        readModels.now();
        report(
                "read models built anew in %d s: %s",
                seconds(begun), readModels.built().keySet());
        jdbc.sql("VACUUM ANALYZE").update();

        Counters counters = new Counters(service.getBean(DataSource.class), POOL, jdbc);
        List<String> tooSlow = new ArrayList<>();
        report(
                "%-45s %-10s %6s %6s %6s %7s %6s %10s",
                "page", "scope", "first", "p50", "p95", "db ms", "stmts", "rows read");
        for (Map.Entry<String, TasklistClient> one : people(service, jdbc, port).entrySet()) {
            for (String address : ADDRESSES) {
                Instant coldly = Instant.now();
                TasklistClient.Answer first = one.getValue().send("GET", address, null);
                if (first.status() == 404) {
                    report("%-45s %-10s is not there", address, one.getKey());
                    continue;
                }
                assertThat(first.status()).as(address + " " + first).isEqualTo(200);
                long cold = Duration.between(coldly, Instant.now()).toMillis();
                counters.forgetStatements();
                long rows = counters.rowsRead();
                long[] millis = new long[TIMES];
                for (int i = 0; i < TIMES; i++) {
                    Instant asked = Instant.now();
                    one.getValue().send("GET", address, null);
                    millis[i] = Duration.between(asked, Instant.now()).toMillis();
                }
                long read = (counters.rowsRead() - rows) / TIMES;
                Counters.Work work = counters.work(TIMES);
                Arrays.sort(millis);
                long p95 = millis[(int) Math.ceil(TIMES * 0.95) - 1];
                report(
                        "%-45s %-10s %6d %6d %6d %7.0f %6.1f %10d%s",
                        address,
                        one.getKey(),
                        cold,
                        millis[TIMES / 2],
                        p95,
                        work.millis(),
                        work.statements(),
                        read,
                        work.slowest());
                if (p95 > BOUND.toMillis()) {
                    tooSlow.add(address + " for the " + one.getKey() + ": " + p95 + " ms");
                }
            }
        }
        return tooSlow;
    }

    /** The centre, and who manages where there is most to manage. */
    private static Map<String, TasklistClient> people(
            ConfigurableApplicationContext service, JdbcClient jdbc, int port) {
        Map<String, TasklistClient> people = new LinkedHashMap<>();
        people.put("district", signIn(service, jdbc, port, "district-centre", "970100"));
        people.put("town", signIn(service, jdbc, port, "town-officer", busiest(jdbc, 9)));
        people.put("community", signIn(service, jdbc, port, "community-secretary", busiest(jdbc, 12)));
        return people;
    }

    private static String busiest(JdbcClient jdbc, int digits) {
        return jdbc.sql("SELECT left(place, :digits) FROM gridcase.case_file WHERE place LIKE '970100%'"
                        + " AND length(place) >= :digits GROUP BY 1 ORDER BY count(*) DESC LIMIT 1")
                .param("digits", digits)
                .query(String.class)
                .single();
    }

    private static TasklistClient signIn(
            ConfigurableApplicationContext service, JdbcClient jdbc, int port, String post, String place) {
        DISTRICT.staff(jdbc, Map.of(post, new GeneratedDistrict.Post(post, place.length())));
        String username = post + "." + place;
        Accounts accounts = service.getBean(Accounts.class);
        accounts.synchronize(List.of(new Account(username, username, Set.of("staff", "at." + place, username))));
        accounts.setSharedPassword(List.of(username), PASSWORD);
        return TasklistClient.signIn(port, username, PASSWORD);
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
        String line = text.formatted(values);
        LOG.info("{}", line);
        try {
            Files.writeString(
                    REPORT, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
