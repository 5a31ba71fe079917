package org.gridcase.responsibility.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InForceDateTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** One o'clock in the morning of the 23rd in Shanghai. */
    private static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");

    @Test
    void todayIsFromNowOn() {
        assertThat(of("2026-11-23")).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24, 2026-11-23T16:00:00Z", "2027-11-23, 2027-11-22T16:00:00Z"})
    void laterIsFromTheBeginningOfTheDay(String day, String instant) {
        assertThat(of(day)).isEqualTo(instant).isAfter(NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, listChange.inForce.past",
        "2027-11-24, listChange.inForce.tooLate",
        ", listChange.inForce.missing"
    })
    void neitherPastNorFarAhead(String day, String refusal) {
        assertThatThrownBy(() -> of(day)).hasMessage(refusal);
    }

    private static Instant of(String day) {
        return InForceDate.of(day == null ? null : LocalDate.parse(day), NOW, ZONE, Period.ofYears(1));
    }
}
