package org.gridcase.calendar;

import java.time.Instant;
import java.util.List;

/**
 * Who held a case from when to when. The segments of a case tile its life from open to close, without gap or overlap; the
 * database refuses a violation. A note, an attachment or an edit never touches it.
 */
public interface ClockLedger {

    /** The first holder, from the instant at which the case was opened. */
    void open(String caseNumber, Instant since, Holder holder, String reason);

    /** Ends the running segment and begins the next at the same instant. A holder equal to the running one changes nothing. */
    void handOver(String caseNumber, Holder holder, String reason);

    /** Ends the last segment and says when. */
    Instant close(String caseNumber, String reason);

    /** Whether a segment of the case runs now. Holds the case's ledger until the transaction ends. */
    boolean runs(String caseNumber);

    /** All segments, oldest first. */
    List<Segment> segments(String caseNumber);

    /**
     * @param stage the stage of the process, for example {@code grid}
     * @param post code of the post that owes the step
     * @param place code of the place at which the post is held
     * @param username the person who has taken it up, or null while it is unclaimed
     */
    record Holder(String stage, String post, String place, String username) {}

    /** @param to null while it runs */
    record Segment(Holder holder, String reason, Instant from, Instant to) {}
}
