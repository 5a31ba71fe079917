package org.gridcase.reminder.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gridcase.GridcaseTest;
import org.gridcase.reminder.Reminder;
import org.gridcase.reminder.ReminderKind;
import org.gridcase.reminder.delivery.ReminderProperties.Robot;
import org.gridcase.reminder.domain.RobotFormat;
import org.gridcase.reminder.persistence.DeliveryTable;
import org.gridcase.reminder.persistence.DeliveryTurns;
import org.gridcase.shared.Words;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Robots that listen to what a test sends. */
@GridcaseTest
abstract class RobotDeliveries {

    static final String COMMUNITY = "980701001001";
    static final String DUE = "2026-11-25T10:00:00Z";
    static final Duration REST = Duration.ofSeconds(4);

    static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30));

    @Autowired
    DeliveryTable deliveries;

    @Autowired
    DeliveryTurns turns;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Words words;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient jdbc;

    final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T01:00:00Z"));
    FakeRobots robots;

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

    Robot robot(String place, RobotFormat format, String path, String secret) {
        return new Robot(place, format, robots.url(path), secret);
    }

    RobotChannel channel(Robot... of) {
        return channel(properties(List.of(of), Duration.ofSeconds(20)));
    }

    RobotChannel channel(ReminderProperties properties) {
        return new RobotChannel(properties, new RobotCall(properties, json), words, clock);
    }

    DeliveryWorker worker() {
        return new DeliveryWorker(deliveries, turns, properties(List.of(), Duration.ofSeconds(20)), transaction, clock);
    }

    static ReminderProperties properties(List<Robot> robots, Duration patience) {
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

    void send(RobotChannel channel, String place, ReminderKind kind, String caseNumber) {
        JdbcReminders reminders = new JdbcReminders(deliveries, List.of(channel), clock);
        transaction.executeWithoutResult(status -> reminders.send(reminder(place, kind, caseNumber)));
    }

    static Reminder reminder(String place, ReminderKind kind, String caseNumber) {
        return new Reminder(
                "robot-test-" + UUID.randomUUID(),
                kind,
                caseNumber,
                PlaceCode.of(place),
                Set.of("nobody-reads-this"),
                List.of(caseNumber, "case.level.grid", "deadlineStep.grid", DUE));
    }

    List<String> states() {
        return jdbc.sql("SELECT state FROM gridcase.delivery WHERE channel = 'robot'")
                .query(String.class)
                .list();
    }
}
