package org.gridcase.dispute;

import java.time.Instant;
import java.util.List;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.PlaceCode;

/** Reports disputes and moves them between stages. */
public interface Disputes {

    /** Id of the process, kind of the cases, and the name under which the deadline rules know them. */
    String PROCESS = "dispute-resolution";

    /**
     * Opens a case and starts its process.
     *
     * @throws org.gridcase.shared.Refusal when the report is not acceptable; nothing is kept then
     */
    DisputeReceipt report(ReportDispute report);

    /**
     * Gives the case to another stage (改派) with a reason that is recorded. For officers of the community or above, at a
     * stage of their own territory.
     */
    void move(CaseNumber number, String stage, String reason);

    /**
     * The disputes of one matter in a place that were reported at or after {@code since}, oldest first: open or closed, but
     * neither those that turned out to be none nor a second report of one that is among them.
     */
    List<CaseNumber> similar(PlaceCode place, String matter, Instant since);
}
