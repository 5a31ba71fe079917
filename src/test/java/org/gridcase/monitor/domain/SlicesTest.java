package org.gridcase.monitor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlicesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void slicesTileThePeriod() {
        Random random = new Random(6);
        for (int i = 0; i < 500; i++) {
            MonitorPeriod period =
                    MonitorPeriod.lastDays(1 + random.nextInt(1_000), TODAY.minusDays(random.nextInt(900)));
            LocalDate at = period.from();
            for (MonitorPeriod slice : Slices.of(period)) {
                assertThat(slice.from()).isEqualTo(at);
                at = slice.to();
            }
            assertThat(at).isEqualTo(period.to());
        }
    }

    @Test
    void upToAQuarterByWeeksThatBeginOnMonday() {
        assertThat(Slices.of(MonitorPeriod.lastDays(92, TODAY)).stream().skip(1))
                .hasSizeGreaterThan(12)
                .allSatisfy(week -> assertThat(week.from().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY));
    }

    @Test
    void longerByMonths() {
        assertThat(Slices.of(MonitorPeriod.lastDays(93, TODAY)).stream().skip(1))
                .hasSize(3)
                .allSatisfy(month -> assertThat(month.from().getDayOfMonth()).isEqualTo(1));
    }
}
