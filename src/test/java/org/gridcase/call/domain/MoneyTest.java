package org.gridcase.call.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"1234.5, 123450", "0.01, 1", "0, 0", " 12 , 1200", "999999999999.99, 99999999999999", "'', 0"})
    void amountsAreReadToTheCent(String yuan, long cents) {
        assertThat(Money.cents("cost", yuan)).isEqualTo(cents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0.001", "1,000", "十元", "1000000000000", "1e20", "NaN"})
    void whatIsNoAmountIsRefused(String yuan) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Money.cents("cost", yuan));
    }

    @Test
    void amountsAreWrittenWithTwoDigits() {
        assertThat(Money.yuan(5)).isEqualTo("0.05");
        assertThat(Money.yuan(123_450)).isEqualTo("1234.50");
    }
}
