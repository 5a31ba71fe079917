package org.gridcase.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gridcase.GridcaseTest;
import org.gridcase.reminder.Reminder;
import org.gridcase.reminder.ReminderKind;
import org.gridcase.reminder.delivery.ReminderProperties.Robot;
import org.gridcase.reminder.domain.RobotFormat;
import org.gridcase.reminder.persistence.DeliveryTable;
import org.gridcase.reminder.persistence.DeliveryTurns;
import org.gridcase.shared.SqlTime;
import org.gridcase.shared.Words;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Robots that take, refuse, fail or say nothing; the clock goes by hand, so nothing waits. */
@GridcaseTest
class RobotDeliveryTest {

    private static final String COMMUNITY = "980701001001";
    private static final String DUE = "2026-11-25T10:00:00Z";
    private static final Duration REST = Duration.ofSeconds(4);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30));

    @Autowired
    private DeliveryTable deliveries;

    @Autowired
    private DeliveryTurns turns;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Words words;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T01:00:00Z"));
    private FakeRobots robots;

    @BeforeEach
    void open() throws IOException {
        jdbc.sql("DELETE FROM gridcase.delivery WHERE channel = 'robot'").update();
        jdbc.sql("DELETE FROM gridcase.delivery_turn WHERE channel = 'robot'").update();
        robots = new FakeRobots();
    }

    @AfterEach
    void close() {
        robots.close();
    }

    @Test
    void weComHearsExactlyWhatItAccepts() {
        RobotChannel channel = channel(robot(COMMUNITY, RobotFormat.WECOM, "/cgi-bin/webhook/send?key=abc-1", null));
        send(channel, COMMUNITY + "001", ReminderKind.WARNING, "980701-2026-000001");
        send(channel, COMMUNITY + "001", ReminderKind.LAST_WARNING, "980701-2026-000002");

        worker().deliver(channel);

        assertThat(robots.heard()).hasSize(1);
        assertThat(robots.last().path()).isEqualTo("/cgi-bin/webhook/send");
        assertThat(robots.last().query()).isEqualTo("key=abc-1");
        assertThat(robots.last().contentType()).startsWith("application/json");
        assertThat(robots.last().body())
                .isEqualTo("{\"msgtype\":\"markdown\",\"markdown\":{\"content\":\"**时限提醒 2 条**"
                        + "\\n> 黄色提醒：事项 980701-2026-000001（网格，调解）应于 2026-11-25 18:00 前办理，请抓紧"
                        + "\\n> <font color=\\\"warning\\\">红色提醒：事项 980701-2026-000002（网格，调解）即将到期，"
                        + "最迟 2026-11-25 18:00</font>\"}}");
        assertThat(states()).containsOnly("delivered");
    }

    @Test
    void dingTalkHearsExactlyWhatItAcceptsAndTheSignatureHolds() {
        RobotChannel channel =
                channel(robot(COMMUNITY, RobotFormat.DINGTALK, "/robot/send?access_token=xyz", "SECthis+is/secret"));
        send(channel, COMMUNITY, ReminderKind.LAST_WARNING, "980701-2026-000003");

        worker().deliver(channel);

        assertThat(robots.last().body())
                .isEqualTo("{\"msgtype\":\"markdown\",\"markdown\":{\"title\":\"时限提醒 1 条\",\"text\":\"#### 时限提醒 1 条"
                        + "\\n\\n- **红色提醒：事项 980701-2026-000003（网格，调解）即将到期，最迟 2026-11-25 18:00**\"}}");
        // Computed by: printf '1795482000000\nSECthis+is/secret' | openssl dgst -sha256 -hmac 'SECthis+is/secret'
        // -binary
        // | base64, then %-encoded.
        assertThat(robots.last().query())
                .isEqualTo(
                        "access_token=xyz&timestamp=1795482000000&sign=%2BRged6OiHp0e%2FcMuk%2FsDO1uf2ZYDJPgH5i5Y8ehE4Jw%3D");
    }

    @Test
    void theNearestRobotAboveHearsOfIt() {
        RobotChannel channel = channel(
                robot("980701", RobotFormat.WECOM, "/district", null),
                robot(COMMUNITY, RobotFormat.WECOM, "/community", null));

        assertThat(channel.targets(reminder(COMMUNITY + "001", ReminderKind.WARNING, "c-1")))
                .containsExactly(COMMUNITY);
        assertThat(channel.targets(reminder("980701001", ReminderKind.WARNING, "c-1")))
                .containsExactly("980701");
        assertThat(channel.targets(reminder("980702001", ReminderKind.WARNING, "c-1")))
                .isEmpty();
    }

    @Test
    void manyGoInMessagesOfAtMost4096BytesWithARestBetweenThem() throws IOException {
        RobotChannel channel = channel(robot(COMMUNITY, RobotFormat.WECOM, "/digest", null));
        IntStream.range(0, 70)
                .forEach(n -> send(channel, COMMUNITY, ReminderKind.LAST_WARNING, "980701-2026-0001" + (10 + n)));

        worker().deliver(channel);
        worker().deliver(channel);
        assertThat(robots.heard()).as("the rest is kept").hasSize(1);
        clock.pass(REST.minusMillis(1));
        worker().deliver(channel);
        assertThat(robots.heard()).hasSize(1);
        for (int message = 0; message < 10; message++) {
            clock.pass(REST);
            worker().deliver(channel);
        }

        String said = "";
        for (FakeRobots.Heard heard : robots.heard()) {
            JsonNode message = json.readTree(heard.body());
            String content = message.at("/markdown/content").textValue();
            assertThat(content.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, 4096);
            said += content;
        }
        String all = said;
        assertThat(robots.heard()).hasSizeBetween(2, 4);
        assertThat(IntStream.range(0, 70)).allSatisfy(n -> assertThat(all.split("980701-2026-0001" + (10 + n), -1))
                .hasSize(2));
        assertThat(states()).hasSize(70).containsOnly("delivered");
    }

    @Test
    void aRefusalIsTriedAgainAfterGrowingPausesGivenUpAndSentAgainOnDemand() {
        RobotChannel channel = channel(robot(COMMUNITY, RobotFormat.WECOM, "/send?key=secret-key", null));
        send(channel, COMMUNITY, ReminderKind.SUPERVISION, "980701-2026-000004");
        robots.answers(200, "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}");

        worker().deliver(channel);
        for (Duration pause : PAUSES) {
            int before = robots.heard().size();
            assertThat(row()).containsEntry("state", "pending").containsEntry("last_error", "refused");
            clock.pass(pause.minusSeconds(1));
            worker().deliver(channel);
            assertThat(robots.heard()).as("not before the pause of %s", pause).hasSize(before);
            clock.pass(Duration.ofSeconds(1));
            worker().deliver(channel);
            assertThat(robots.heard()).hasSize(before + 1);
        }

        assertThat(row())
                .containsEntry("state", "failed")
                .containsEntry("attempts", PAUSES.size() + 1)
                .containsEntry("error_detail", "45009 api freq out of limit");
        clock.pass(Duration.ofDays(1));
        robots.takeAll();
        worker().deliver(channel);
        assertThat(robots.heard()).hasSize(PAUSES.size() + 1);

        assertThat(deliveries.sendAgain((Long) row().get("id"), clock.instant()))
                .isTrue();
        worker().deliver(channel);

        assertThat(robots.heard()).hasSize(PAUSES.size() + 2);
        assertThat(row())
                .containsEntry("state", "delivered")
                .containsEntry("attempts", 1)
                .containsEntry("last_error", null);
    }

    @Test
    void everyKindOfFailureIsToldWithoutTheAddress() {
        RobotChannel channel = channel(robot(COMMUNITY, RobotFormat.WECOM, "/send?key=secret-key", null));
        send(channel, COMMUNITY, ReminderKind.SUPERVISION, "980701-2026-000005");

        robots.answers(200, "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}");
        assertFailure(channel, "refused", "93000 invalid webhook url");
        robots.answers(500, "oops");
        assertFailure(channel, "status", "500");
        robots.answers(200, "<html>not a robot</html>");
        assertFailure(channel, "unreadable", null);
        robots.answers(302, "");
        assertFailure(channel, "unreadable", null);
        robots.saysNothing();
        assertFailure(impatient(robot(COMMUNITY, RobotFormat.WECOM, "/send?key=secret-key", null)), "timeout", null);
        robots.close();
        assertFailure(channel, "unreachable", null);
        assertFailure(channel(), "unknownRobot", COMMUNITY);
    }

    @Test
    void aClaimOfADeadNodeComesBackWhenItsLeaseEnds() {
        RobotChannel channel = channel(robot(COMMUNITY, RobotFormat.WECOM, "/lease", null));
        send(channel, COMMUNITY, ReminderKind.WARNING, "980701-2026-000006");
        transaction.executeWithoutResult(status -> {
            Instant until = clock.instant().plus(LEASE);
            assertThat(turns.take("robot", clock.instant(), until)).contains(COMMUNITY);
            deliveries.lease(deliveries.lockDueFor("robot", COMMUNITY, clock.instant(), 10), until);
        });

        worker().deliver(channel);
        assertThat(robots.heard()).isEmpty();
        clock.pass(LEASE);
        worker().deliver(channel);

        assertThat(robots.heard()).hasSize(1);
        assertThat(row()).containsEntry("state", "delivered").containsEntry("attempts", 2);
    }

    @Test
    void twoNodesTellEachRobotOnce() throws Exception {
        List<Robot> ten = IntStream.range(0, 10)
                .mapToObj(n -> robot("98070100200" + n, RobotFormat.WECOM, "/robot-" + n, null))
                .toList();
        RobotChannel channel = channel(ten.toArray(Robot[]::new));
        for (Robot robot : ten) {
            IntStream.range(0, 3)
                    .forEach(n -> send(channel, robot.place(), ReminderKind.WARNING, robot.place() + "-" + n));
        }
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<Object> node = () -> {
                worker().deliver(channel);
                return null;
            };
            for (Future<Object> done : nodes.invokeAll(List.of(node, node))) {
                done.get();
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(robots.heard())
                .extracting(FakeRobots.Heard::path)
                .doesNotHaveDuplicates()
                .hasSize(10);
        assertThat(states()).hasSize(30).containsOnly("delivered");
    }

    private void assertFailure(RobotChannel channel, String error, String detail) {
        jdbc.sql(
                        "UPDATE gridcase.delivery SET attempts = 0, state = 'pending', next_attempt_at = :now WHERE channel = 'robot'")
                .param("now", SqlTime.of(clock.instant()))
                .update();
        jdbc.sql("DELETE FROM gridcase.delivery_turn WHERE channel = 'robot'").update();
        worker().deliver(channel);
        assertThat(row())
                .as(error)
                .containsEntry("state", "pending")
                .containsEntry("last_error", error)
                .containsEntry("error_detail", detail);
        assertThat(row().toString()).doesNotContain("secret-key", "127.0.0.1");
    }

    private Robot robot(String place, RobotFormat format, String path, String secret) {
        return new Robot(place, format, robots.url(path), secret);
    }

    private RobotChannel channel(Robot... of) {
        return channel(properties(List.of(of), Duration.ofSeconds(20)));
    }

    private RobotChannel impatient(Robot robot) {
        return channel(properties(List.of(robot), Duration.ofMillis(300)));
    }

    private RobotChannel channel(ReminderProperties properties) {
        return new RobotChannel(properties, new RobotCall(properties, json), words, clock);
    }

    private DeliveryWorker worker() {
        return new DeliveryWorker(deliveries, turns, properties(List.of(), Duration.ofSeconds(20)), transaction, clock);
    }

    private static ReminderProperties properties(List<Robot> robots, Duration patience) {
        return new ReminderProperties(
                100,
                PAUSES,
                Duration.ofDays(30),
                Duration.ofDays(30),
                Duration.ofDays(30),
                robots,
                REST,
                1,
                Duration.ofSeconds(5),
                patience);
    }

    private void send(RobotChannel channel, String place, ReminderKind kind, String caseNumber) {
        JdbcReminders reminders = new JdbcReminders(deliveries, List.of(channel), clock);
        transaction.executeWithoutResult(status -> reminders.send(reminder(place, kind, caseNumber)));
    }

    private static Reminder reminder(String place, ReminderKind kind, String caseNumber) {
        return new Reminder(
                "robot-test-" + UUID.randomUUID(),
                kind,
                caseNumber,
                PlaceCode.of(place),
                Set.of("nobody-reads-this"),
                List.of(caseNumber, "case.level.grid", "deadlineStep.grid", DUE));
    }

    private Map<String, Object> row() {
        return jdbc.sql("SELECT * FROM gridcase.delivery WHERE channel = 'robot'")
                .query()
                .singleRow();
    }

    private List<String> states() {
        return jdbc.sql("SELECT state FROM gridcase.delivery WHERE channel = 'robot'")
                .query(String.class)
                .list();
    }
}
