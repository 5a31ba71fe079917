package org.gridcase.supply;

import java.math.BigDecimal;

/**
 * What a count of households said by the rule in force when it was taken.
 *
 * @param percent the share that applied, cut off after two decimals: what is shown reaches the rule exactly when the share
 *     itself does
 * @param required the share from which on the supplier must supply
 * @param ruleVersion the version of the district's rule
 * @param reached the supplier must supply; otherwise it is a matter of agreement
 * @param entry code of the entry of the lists that has the matter, or null
 */
public record SupplyFinding(
        int applied,
        int total,
        BigDecimal percent,
        BigDecimal required,
        int ruleVersion,
        boolean reached,
        String entry) {}
