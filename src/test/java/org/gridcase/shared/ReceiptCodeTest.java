package org.gridcase.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReceiptCodeTest {

    @Test
    void opensItsOwnReceiptHoweverItIsTyped() {
        ReceiptCode code = ReceiptCode.random();
        String digest = code.digest("990100-2026-000001");

        assertThat(new ReceiptCode(" " + code.value().toLowerCase() + " ").opens("990100-2026-000001", digest))
                .isTrue();
        assertThat(code.opens("990100-2026-000002", digest)).isFalse();
        assertThat(ReceiptCode.random().opens("990100-2026-000001", digest)).isFalse();
        assertThat(code.toString()).doesNotContain(code.value());
    }
}
