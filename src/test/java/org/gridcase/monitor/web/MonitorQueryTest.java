package org.gridcase.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitorQueryTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,-,-,2026-10-25,2026-11-24",
                "'','','',2026-10-25,2026-11-24",
                "30d,-,-,2026-10-25,2026-11-24",
                "month,-,-,2026-11-01,2026-11-24",
                "quarter,-,-,2026-10-01,2026-11-24",
                "year,-,-,2026-01-01,2026-11-24",
                "-,2026-03-01,2026-03-31,2026-03-01,2026-04-01",
                "-,2026-03-01,-,2026-03-01,2026-11-24",
                "-,2026-03-05,2026-03-05,2026-03-05,2026-03-06"
            })
    void saysWhichDays(String period, String from, String to, LocalDate first, LocalDate end) {
        assertThat(new MonitorQuery(null, period, from, to).period(TODAY)).isEqualTo(new MonitorPeriod(first, end));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "week,-,-,period,monitor.period.unknown",
                "-,gestern,-,from,monitor.period.day",
                "-,2026-02-30,-,from,monitor.period.day",
                "-,0001-01-01,-,from,monitor.period.day",
                "-,2026-03-05,+999999999-01-01,to,monitor.period.day",
                "-,2026-03-05,2026-03-04,to,monitor.period.backwards",
                "-,2023-11-23,2026-11-23,from,monitor.period.tooLong",
                "-,2027-01-01,-,to,monitor.period.backwards"
            })
    void refusesWhatIsNoPeriodAndSaysWhichPart(String period, String from, String to, String field, String why) {
        assertThatThrownBy(() -> new MonitorQuery(null, period, from, to).period(TODAY))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo(field);
                    assertThat(refusal.messageKey()).isEqualTo(why);
                });
    }
}
