package org.gridcase.call;

import java.util.Optional;
import org.gridcase.casefile.CaseNumber;

/** Calls a unit to a matter. */
public interface Calls {

    /** Id of the process, kind of the cases, and the name under which the deadline rules know them. */
    String PROCESS = "department-call";

    /** The same of the part of a unit that helps. */
    String PART = "department-part";

    /**
     * Opens a call, routes it by the lists in force and starts its process; in the caller's transaction if there is one.
     *
     * @throws org.gridcase.shared.Refusal when the call is not acceptable; nothing is kept then
     */
    CallReceipt make(MakeCall call);

    /** The same for an officer of the town in which the matter lies; nobody else may call by himself. */
    CallReceipt makeByOfficer(MakeCall call);

    /**
     * The person takes the call for the unit whose turn it is and accepts it; somebody of the centre may, while nobody is
     * in post there.
     *
     * @throws org.gridcase.shared.Refusal (409) when somebody has it already, with who and since when
     */
    void claim(CaseNumber number, String username);

    /**
     * Whoever called takes the call back; it and its parts end.
     *
     * @param username somebody of the unit that called
     * @throws org.gridcase.shared.Refusal (403) for anybody else, (409) when it is closed
     */
    void withdraw(CaseNumber number, String reason, String username);

    /** Code of the entry of the lists by which a call, or the part of one, is handled; empty when there is none. */
    Optional<String> entryOf(CaseNumber number);
}
