package org.gridcase.responsibility;

import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.PlaceCode;

/** How the lists of a district change once they are founded: by a case in which the units are heard and the district decides. */
public interface ListAmendments {

    /** Id of the process, and kind of the cases. */
    String PROCESS = "list-amendment";

    /**
     * Opens the case of a change.
     *
     * @param by the username of whoever proposes
     * @return the number of the case
     * @throws org.gridcase.shared.Refusal (400) when the change is not acceptable
     */
    CaseNumber propose(ProposedChange change, String by);

    /** Whether a change of the entry is on its way: proposed, and not decided yet. */
    boolean isProposed(PlaceCode district, String code);
}
