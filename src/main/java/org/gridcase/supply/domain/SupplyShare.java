package org.gridcase.supply.domain;

import java.math.BigDecimal;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;

/**
 * What a district decides: from which share on the supplier must supply, and by which regulation.
 *
 * @param percent above 0, at most 100, with at most two decimals
 * @param basis the regulation that says so (依据)
 */
public record SupplyShare(BigDecimal percent, String basis) {

    private static final int LONGEST_BASIS = 500;
    private static final int DECIMALS = 2;

    public SupplyShare {
        if (percent == null
                || percent.signum() <= 0
                || percent.compareTo(BigDecimal.valueOf(100)) > 0
                || percent.stripTrailingZeros().scale() > DECIMALS) {
            throw Refusal.invalid("percent", "supply.rule.percent");
        }
        basis = FreeText.required("basis", basis, LONGEST_BASIS);
    }
}
