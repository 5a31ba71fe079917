package org.gridcase.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RepeatsTest {

    /** Three motions on the agenda; the first came back as the fourth and that as the sixth, the third as the fifth. */
    private final Repeats repeats = new Repeats(Map.of(4, 1, 6, 4, 5, 3));

    @Test
    void aChainIsOneMotion() {
        assertThat(repeats.first(6)).isEqualTo(1);
        assertThat(repeats.first(2)).isEqualTo(2);
        assertThat(repeats.chain(1)).containsExactly(1, 4, 6);
        assertThat(repeats.chain(6)).containsExactly(1, 4, 6);
        assertThat(repeats.chain(2)).containsExactly(2);
        assertThat(repeats.chain(5)).containsExactly(3, 5);
    }
}
