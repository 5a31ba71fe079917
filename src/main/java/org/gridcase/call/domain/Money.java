package org.gridcase.call.domain;

import java.math.BigDecimal;
import org.gridcase.shared.Refusal;

/** Amounts as people write them, in yuan, and as they are reckoned, in whole cents. */
public final class Money {

    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private Money() {}

    /**
     * @param yuan {@code 1234.5}; null or blank: nothing was spent
     * @throws Refusal when it is not an amount to the cent
     */
    public static long cents(String field, String yuan) {
        if (yuan == null || yuan.isBlank()) {
            return 0;
        }
        try {
            BigDecimal amount = new BigDecimal(yuan.strip());
            if (amount.signum() >= 0 && amount.compareTo(MOST) < 0) {
                return amount.movePointRight(2).longValueExact();
            }
        } catch (ArithmeticException | NumberFormatException malformed) {
            // Refused below, like any other text that is no amount.
        }
        throw Refusal.invalid(field, "call.money.malformed", yuan);
    }

    /** In yuan with two digits. */
    public static String yuan(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
