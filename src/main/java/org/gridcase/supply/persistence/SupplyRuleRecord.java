package org.gridcase.supply.persistence;

import java.math.BigDecimal;
import java.time.Instant;

/** A row of {@code gridcase.supply_rule}; {@code to} is null while no later rule ends it. */
public record SupplyRuleRecord(
        long id,
        String district,
        String matter,
        int version,
        BigDecimal required,
        String basis,
        Instant from,
        Instant to) {}
