package org.gridcase.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

class FreeTextTest {

    @Test
    void keepsRareCharactersAndPlainLineEnds() {
        assertThat(FreeText.required("text", " 𠮷 😀👨‍👩‍👧\r\n第二行\r第三行\t末 ", 100))
                .isEqualTo("𠮷 😀👨‍👩‍👧\n第二行\n第三行\t末");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\n", "\u3000"})
    void refusesNothing(String text) {
        assertRefused("shared.text.missing", () -> FreeText.required("text", text, 10));
        assertThat(FreeText.optional("text", text, 10)).isNull();
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(FreeText.required("text", "𠮷".repeat(10), 10)).hasSize(20);
        assertRefused("shared.text.tooLong", () -> FreeText.required("text", "𠮷".repeat(11), 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\u0007b", "a\u001Bb", "a\u0085b", "a\uD800b", "a\uDC00", "a\u202Eb"})
    void refusesWhatCannotBeShown(String text) {
        assertRefused("shared.text.unprintable", () -> FreeText.required("text", text, 10));
    }

    @Test
    void refusesASecondLineWhereThereIsOne() {
        assertRefused("shared.text.oneLine", () -> FreeText.requiredLine("title", "a\nb", 10));
        assertThat(FreeText.optionalLine("title", null, 10)).isNull();
    }

    private static void assertRefused(String key, Runnable action) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(action::run).satisfies(refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            assertThat(refusal.status()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(refusal.field()).isNotBlank();
        });
    }
}
