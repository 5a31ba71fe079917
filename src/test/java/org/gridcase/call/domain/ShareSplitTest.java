package org.gridcase.call.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridcase.responsibility.Share.Role;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.Test;

/** Costs are split to the cent, whatever the shares. */
class ShareSplitTest {

    private static final long SEED = 20_261_122;

    @Test
    void theCentsThatAreLeftGoToTheLargestRemaindersTheLeadFirst() {
        assertThat(split(100, "33.34", "33.33", "33.33")).containsExactly(34L, 33L, 33L);
        assertThat(split(1, "33.34", "33.33", "33.33")).containsExactly(1L, 0L, 0L);
        assertThat(split(2, "25.00", "25.00", "25.00", "25.00")).containsExactly(1L, 1L, 0L, 0L);
        assertThat(split(10, "5.00", "95.00")).containsExactly(1L, 9L);
        assertThat(split(10, "4.99", "95.01")).containsExactly(0L, 10L);
        assertThat(split(0, "50.00", "50.00")).containsExactly(0L, 0L);
        assertThat(split(99_999_999_999_999L, "0.01", "99.99")).containsExactly(10_000_000_000L, 99_989_999_999_999L);
    }

    @Test
    void anySplitAddsUpAndNobodyIsMoreThanACentAway() {
        Random random = new Random(SEED);
        for (int round = 0; round < 20_000; round++) {
            List<UnitShare> shares = shares(random);
            long cents = random.nextLong(0, random.nextBoolean() ? 1_000 : 100_000_000_000L);

            Map<PlaceCode, Long> amounts = ShareSplit.of(cents, shares);

            assertThat(amounts.values().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(cents);
            assertThat(amounts.keySet()).containsExactlyElementsOf(units(shares));
            for (UnitShare share : shares) {
                BigDecimal exact =
                        BigDecimal.valueOf(cents).multiply(share.percent()).movePointLeft(2);
                BigInteger floor = exact.setScale(0, RoundingMode.FLOOR).toBigInteger();
                assertThat(BigInteger.valueOf(amounts.get(share.unit()))).isBetween(floor, floor.add(BigInteger.ONE));
                if (exact.stripTrailingZeros().scale() <= 0) {
                    assertThat(BigInteger.valueOf(amounts.get(share.unit()))).isEqualTo(floor);
                }
            }
            assertThat(ShareSplit.of(cents, shares)).as("the same every time").isEqualTo(amounts);
        }
    }

    @Test
    void sharesThatAreNotWholeAreNotSplit() {
        assertThatIllegalArgumentException().isThrownBy(() -> split(100, "50.00", "49.99"));
        assertThatIllegalArgumentException().isThrownBy(() -> split(-1, "100.00"));
    }

    private static List<Long> split(long cents, String... percents) {
        List<UnitShare> shares = new ArrayList<>();
        for (String percent : percents) {
            shares.add(share(shares.size(), new BigDecimal(percent)));
        }
        return List.copyOf(ShareSplit.of(cents, shares).values());
    }

    private static List<UnitShare> shares(Random random) {
        int units = random.nextInt(1, 8);
        int left = 10_000;
        List<UnitShare> shares = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            int part = unit == units - 1 ? left : random.nextInt(0, left + 1);
            left -= part;
            shares.add(share(unit, BigDecimal.valueOf(part, 2)));
        }
        return shares;
    }

    private static UnitShare share(int number, BigDecimal percent) {
        return new UnitShare(
                PlaceCode.of("9901%04d".formatted(number)), number == 0 ? Role.LEAD : Role.COOPERATING, percent);
    }

    private static List<PlaceCode> units(List<UnitShare> shares) {
        return shares.stream().map(UnitShare::unit).toList();
    }
}
