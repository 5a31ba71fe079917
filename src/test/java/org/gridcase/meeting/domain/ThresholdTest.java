package org.gridcase.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {

    @ParameterizedTest
    @CsvSource({
        "> 1/2, 20, 11",
        "> 1/2, 21, 11",
        ">= 1/2, 20, 10",
        ">= 1/2, 21, 11",
        ">= 2/3, 20, 14",
        ">= 2/3, 21, 14",
        ">= 4/5, 20, 16",
        ">= 4/5, 21, 17",
        ">= 1/1, 7, 7"
    })
    void oneFewerThanTheLeastDoesNotReachIt(String text, int whole, int least) {
        Threshold threshold = Threshold.parse(text);

        assertThat(threshold.leastOf(whole)).isEqualTo(least);
        assertThat(threshold.reachedBy(least, whole)).isTrue();
        assertThat(threshold.reachedBy(least - 1, whole)).isFalse();
        assertThat(threshold).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"> 1/2", ">= 1/2", ">= 1/1"})
    void nobodyReachesAnythingOfNothing(String text) {
        assertThat(Threshold.parse(text).reachedBy(0, 0)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "1/2", "> 0.5", "> 1/0", "> 2/1", "> 1/1", "half"})
    void whatNobodyCanReachIsNoThreshold(String text) {
        assertThatThrownBy(() -> Threshold.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
