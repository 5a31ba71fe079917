package org.gridcase.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingHoursTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "09:00-12:00,13:30-17:30",
                " 9:00 - 12:00 , 13:30-17:30 ",
                "９：００－１２：００，１３：３０－１７：３０",
                "9:00至12:00、13:30—17:30"
            })
    void areReadAsPeopleWriteThem(String text) {
        assertThat(WorkingHours.parse(text)).hasToString("09:00-12:00,13:30-17:30");
    }

    @Test
    void knowTheirLengthAndTheirEnd() {
        WorkingHours hours = WorkingHours.parse("09:00-12:00,13:30-17:30");

        assertThat(hours.length()).isEqualTo(Duration.ofHours(7));
        assertThat(hours.close()).isEqualTo("17:30");
    }

    @ParameterizedTest
    @CsvSource({
        "'', malformed",
        "9-12, malformed",
        "'09:00-12:00,', malformed",
        "09:00-12:00-13:00, malformed",
        "09:00-24:00, malformed",
        "09:00-12:00:30, malformed",
        "12:00-09:00, backwards",
        "09:00-09:00, backwards",
        "'09:00-12:00,11:00-13:00', overlap",
        "'13:30-17:30,09:00-12:00', overlap"
    })
    void refuseWhatIsNone(String text, String reason) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> WorkingHours.parse(text))
                .satisfies(refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("calendar.hours." + reason);
                    assertThat(refusal.field()).isEqualTo("hours");
                });
    }
}
