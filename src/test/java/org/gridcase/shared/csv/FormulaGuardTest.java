package org.gridcase.shared.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@SUM(A1)", "\tx", "\r", "\n=", "＝1", "＋1", "－1", "＠x", "'x"})
    void whatASpreadsheetWouldCalculateIsText(String text) {
        assertThat(FormulaGuard.guarded(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1=1", " =1", "《供热条例》", "99010002:30.00; town:20.00"})
    void anythingElseStaysAsItIs(String text) {
        assertThat(FormulaGuard.guarded(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "'x", "' =1"})
    void anApostropheThatGuardsNothingIsTheTexts(String cell) {
        assertThat(FormulaGuard.plain(cell)).isEqualTo(cell);
    }

    @Test
    void everyTextComesBack() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String characters = "'=+-@\t\n＝a字 ";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
            assertThat(FormulaGuard.plain(FormulaGuard.guarded(text.toString())))
                    .as("seed %d", seed)
                    .isEqualTo(text.toString());
        }
    }
}
