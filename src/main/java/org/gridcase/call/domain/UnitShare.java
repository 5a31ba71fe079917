package org.gridcase.call.domain;

import java.math.BigDecimal;
import org.gridcase.responsibility.Share.Role;
import org.gridcase.territory.PlaceCode;

/** A unit's part in a call: an entry's share with {@code town} resolved to the town that the matter lies in. */
public record UnitShare(PlaceCode unit, Role role, BigDecimal percent) {

    private static final BigDecimal WHOLE = new BigDecimal("100.00");

    /** The only unit: it does all of it and pays for all of it. */
    public static UnitShare alone(PlaceCode unit) {
        return new UnitShare(unit, Role.LEAD, WHOLE);
    }

    public boolean leads() {
        return role == Role.LEAD;
    }
}
