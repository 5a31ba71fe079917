package org.gridcase.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gridcase.reminder.ReminderKind;
import org.gridcase.reminder.delivery.ReminderProperties.Robot;
import org.gridcase.reminder.domain.RobotFormat;
import org.gridcase.shared.SqlTime;
import org.junit.jupiter.api.Test;

/** Robots that take, refuse, fail or say nothing; the clock goes by hand, so nothing waits. */
class RobotDeliveryTest extends RobotDeliveries {

    private static final Duration LEASE = Duration.ofMinutes(1);

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

    private RobotChannel impatient(Robot robot) {
        return channel(properties(List.of(robot), Duration.ofMillis(300)));
    }

    private Map<String, Object> row() {
        return jdbc.sql("SELECT * FROM gridcase.delivery WHERE channel = 'robot'")
                .query()
                .singleRow();
    }
}
