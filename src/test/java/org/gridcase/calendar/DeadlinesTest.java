package org.gridcase.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.gridcase.GridcaseTest;
import org.gridcase.calendar.Deadlines.Due;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@GridcaseTest
@Transactional
class DeadlinesTest {

    private static final String PROCESS = "dispute-resolution";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    Deadlines deadlines;

    @Autowired
    JdbcClient jdbc;

    /** Begun on Wednesday 30 September 2026, before the national holiday (1 to 7 October; Saturday the 10th is worked). */
    @ParameterizedTest
    @CsvSource({
        "building, ordinary, 3 wd, 2026-10-10T17:30",
        "grid, ordinary, 5 wd, 2026-10-13T17:30",
        "station, ordinary, 5 wd, 2026-10-13T17:30",
        "community, ordinary, 10 wd, 2026-10-20T17:30",
        "town, ordinary, 10 wd, 2026-10-20T17:30",
        "district, ordinary, 10 wd, 2026-10-20T17:30",
        "grid, urgent, 24 h, 2026-10-01T10:00",
        "district, urgent, 24 h, 2026-10-01T10:00",
        "whistle, urgent, 10 min, 2026-09-30T10:10",
        "signAgreement, ordinary, 3 wd, 2026-10-10T17:30",
        "followUp, ordinary, 30 d, 2026-10-30T17:30",
        "followUp, urgent, 30 d, 2026-10-30T17:30",
        "followUpVisit, ordinary, 5 wd, 2026-10-13T17:30"
    })
    void comeFromTheTable(String step, String urgency, String rule, LocalDateTime at) {
        Due due = deadlines.due(PROCESS, step, urgency, instant("2026-09-30T10:00"));

        assertThat(LocalDateTime.ofInstant(due.at(), ZONE)).isEqualTo(at);
        assertThat(due.rule()).isEqualTo(rule);
        assertThat(due.version()).startsWith("deadline-rules ");
        assertThat(due.provisional()).isFalse();
    }

    @Test
    void areProvisionalWhereTheYearIsNotPublished() {
        assertThat(deadlines
                        .due(PROCESS, "community", "ordinary", instant("2026-12-25T10:00"))
                        .provisional())
                .isTrue();
    }

    @Test
    void refuseAStepWithoutARule() {
        assertThatIllegalStateException()
                .isThrownBy(() -> deadlines.due(PROCESS, "nowhere", "ordinary", instant("2026-09-30T10:00")))
                .withMessageContaining("nowhere");
    }

    @Test
    void giveWayToWhatTheInstallationPromises() {
        jdbc.sql("""
                        INSERT INTO gridcase.deadline_override (process, step, urgency, within, valid_from, valid_to, reason)
                        VALUES (:process, 'grid', 'ordinary', '2 h', '2026-10-01', '2026-11-01', 'test')
                        """).param("process", PROCESS).update();

        Due before = deadlines.due(PROCESS, "grid", "ordinary", instant("2026-09-30T10:00"));
        Due during = deadlines.due(PROCESS, "grid", "ordinary", instant("2026-10-20T10:00"));
        Due urgent = deadlines.due(PROCESS, "grid", "urgent", instant("2026-10-20T10:00"));

        assertThat(before.rule()).isEqualTo("5 wd");
        assertThat(during.rule()).isEqualTo("2 h");
        assertThat(during.at()).isEqualTo(instant("2026-10-20T12:00"));
        assertThat(during.version()).startsWith("override ");
        assertThat(urgent.rule()).isEqualTo("24 h");
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
