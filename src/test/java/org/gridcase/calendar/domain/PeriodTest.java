package org.gridcase.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.gridcase.calendar.domain.Period.Unit;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "30 min, 30, MINUTES, 30 min",
        "24h, 24, HOURS, 24 h",
        "8 wh, 8, WORKING_HOURS, 8 wh",
        "' 3 d ', 3, DAYS, 3 d",
        "5 wd, 5, WORKING_DAYS, 5 wd",
        "immediately, 0, IMMEDIATELY, immediately"
    })
    void readsWhatTheTableWrites(String text, int amount, Unit unit, String written) {
        assertThat(Period.parse(text)).isEqualTo(new Period(amount, unit)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "wd", "-1 d", "0 h", "1.5 h", "5 weeks", "123456 min", "5 WD"})
    void refusesWhatIsNoPeriod(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(text));
    }

    @Test
    void isExtendedByAPeriodOfTheSameUnit() {
        assertThat(Period.parse("5 wd").plus(Period.parse("3 wd"))).isEqualTo(Period.parse("8 wd"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Period.parse("5 wd").plus(Period.parse("3 d")))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("calendar.period.units"));
    }
}
