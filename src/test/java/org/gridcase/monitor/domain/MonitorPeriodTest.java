package org.gridcase.monitor.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MonitorPeriodTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Test
    void endsWithTodayAndIsAsLongAsSaid() {
        MonitorPeriod days = MonitorPeriod.lastDays(30, TODAY);

        assertThat(days).isEqualTo(new MonitorPeriod(LocalDate.parse("2026-10-25"), LocalDate.parse("2026-11-24")));
        assertThat(days.days()).isEqualTo(30);
        assertThat(days.lastDay()).isEqualTo(TODAY);
    }

    @Test
    void thePeriodBeforeIsAsLongAndTouchesIt() {
        MonitorPeriod before = MonitorPeriod.lastDays(30, TODAY).before();

        assertThat(before.to()).isEqualTo(LocalDate.parse("2026-10-25"));
        assertThat(before.days()).isEqualTo(30);
    }

    @Test
    void daysBeginInTheZoneOfTheService() {
        MonitorPeriod day = MonitorPeriod.lastDays(1, TODAY);

        assertThat(day.begins(ZoneId.of("Asia/Shanghai"))).isEqualTo(Instant.parse("2026-11-22T16:00:00Z"));
        assertThat(day.ends(ZoneId.of("Asia/Shanghai"))).isEqualTo(Instant.parse("2026-11-23T16:00:00Z"));
    }

    @Test
    void isNeitherEmptyNorEndless() {
        assertThatThrownBy(() -> new MonitorPeriod(TODAY, TODAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MonitorPeriod(TODAY, TODAY.plusYears(3).plusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new MonitorPeriod(TODAY, TODAY.plusYears(3)).days()).isEqualTo(1096);
    }
}
