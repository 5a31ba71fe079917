package org.gridcase.supply;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.PlaceCode;

/** Whether the supplier in a case must supply, or may be talked with. Every method takes part in the caller's transaction. */
public interface SupplyObligations {

    /** Whether the district has a rule for the matter in force: then the households are counted. */
    boolean governs(PlaceCode place, String matter);

    /**
     * Takes down how many households applied, out of how many, and what follows. Both numbers null: nothing was counted.
     *
     * @param stage the stage at which it was counted
     * @throws org.gridcase.shared.Refusal when the numbers cannot be, or no rule is in force
     */
    void counted(CaseNumber number, Integer applied, Integer total, String stage, String by);

    /** What the last count of the case said. */
    Optional<SupplyFinding> finding(CaseNumber number);

    /** The same for several cases at once; a case without a count is left out. */
    Map<CaseNumber, SupplyFinding> findings(Collection<CaseNumber> numbers);
}
