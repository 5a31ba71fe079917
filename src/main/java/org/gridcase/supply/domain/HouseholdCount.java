package org.gridcase.supply.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.gridcase.shared.Refusal;

/** How many households applied (申请户数), out of how many (总户数). */
public record HouseholdCount(int applied, int total) {

    private static final int MOST = 1_000_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    public HouseholdCount {
        if (total < 1 || total > MOST) {
            throw Refusal.invalid("householdsTotal", "supply.count.total", MOST);
        }
        if (applied < 0 || applied > total) {
            throw Refusal.invalid("householdsApplied", "supply.count.applied", total);
        }
    }

    /** Empty when nobody counted. */
    public static Optional<HouseholdCount> of(Integer applied, Integer total) {
        if (applied == null && total == null) {
            return Optional.empty();
        }
        if (applied == null || total == null) {
            throw Refusal.invalid(applied == null ? "householdsApplied" : "householdsTotal", "supply.count.both");
        }
        return Optional.of(new HouseholdCount(applied, total));
    }

    /** Whether the share reaches a percentage; exact, nothing is rounded. */
    public boolean reaches(BigDecimal percentage) {
        return BigDecimal.valueOf(applied).multiply(HUNDRED).compareTo(percentage.multiply(BigDecimal.valueOf(total)))
                >= 0;
    }

    /** The share in percent for the eye: cut off, so that it never looks reached when it is not. */
    public BigDecimal percent() {
        return BigDecimal.valueOf(applied)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(total), DECIMALS, RoundingMode.FLOOR);
    }
}
