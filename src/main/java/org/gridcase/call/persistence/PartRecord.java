package org.gridcase.call.persistence;

import java.math.BigDecimal;
import org.gridcase.call.domain.Parts;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.responsibility.Share.Role;
import org.gridcase.territory.PlaceCode;

/**
 * A row of {@code gridcase.call_part}.
 *
 * @param number the part's own case; for the lead the call itself
 */
public record PartRecord(
        CaseNumber number, CaseNumber call, PlaceCode unit, Role role, BigDecimal percent, Parts.State state) {}
