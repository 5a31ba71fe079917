package org.gridcase.supply.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The share is exact, and what is shown never says otherwise. */
class HouseholdCountTest {

    private static final long SEED = 20_261_123;

    @ParameterizedTest
    @CsvSource({
        "36, 120, 50.00, false, 30.00",
        "60, 120, 50.00, true, 50.00",
        "59, 120, 50.00, false, 49.16",
        "1, 3, 33.33, true, 33.33",
        "1, 3, 33.34, false, 33.33",
        "2, 3, 66.67, false, 66.66",
        "0, 1, 0.01, false, 0.00",
        "7, 7, 100, true, 100.00",
        "999999, 1000000, 100, false, 99.99"
    })
    void reachesTheShareOrNot(int applied, int total, BigDecimal required, boolean reached, String shown) {
        HouseholdCount count = new HouseholdCount(applied, total);

        assertThat(count.reaches(required)).isEqualTo(reached);
        assertThat(count.percent()).hasToString(shown);
    }

    /** Against whole numbers: applied * 10000 >= hundredths of a percent * total. */
    @Test
    void isExactForAnyNumbers() {
        Random random = new Random(SEED);
        for (int round = 0; round < 50_000; round++) {
            int total = 1 + random.nextInt(random.nextBoolean() ? 200 : 1_000_000);
            int applied = random.nextInt(total + 1);
            int hundredths = 1 + random.nextInt(10_000);
            BigDecimal required = BigDecimal.valueOf(hundredths, 2);
            HouseholdCount count = new HouseholdCount(applied, total);

            boolean exact = BigInteger.valueOf(applied)
                            .multiply(BigInteger.valueOf(10_000))
                            .compareTo(BigInteger.valueOf(hundredths).multiply(BigInteger.valueOf(total)))
                    >= 0;

            assertThat(count.reaches(required)).isEqualTo(exact);
            assertThat(count.percent().compareTo(required) >= 0)
                    .as("what is shown: %s against %s", count, required)
                    .isEqualTo(exact);
            if (applied < total) {
                assertThat(new HouseholdCount(applied + 1, total).reaches(required))
                        .as("one more household never takes a duty away")
                        .isIn(exact, true);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "5, 4, supply.count.applied",
        "-1, 4, supply.count.applied",
        "0, 0, supply.count.total",
        "1, 1000001, supply.count.total",
        ", 4, supply.count.both",
        "4, , supply.count.both"
    })
    void refusesWhatCannotBe(Integer applied, Integer total, String key) {
        assertThatThrownBy(() -> HouseholdCount.of(applied, total))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }

    @Test
    void nobodyNeedsToCount() {
        assertThat(HouseholdCount.of(null, null)).isEmpty();
    }
}
