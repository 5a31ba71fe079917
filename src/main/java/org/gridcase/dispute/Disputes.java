package org.gridcase.dispute;

import org.gridcase.casefile.CaseNumber;

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
}
