package org.gridcase.calendar;

import java.time.Instant;
import java.util.List;

/**
 * Who held a case from when to when, and whether the clock ran. The segments of a case tile its life from open to close,
 * without gap or overlap; the database refuses a violation. A note, an attachment or an edit never touches it; a claim
 * writes down the person and leaves the clock as it is.
 */
public interface ClockLedger {

    /** Reason of the paused segments that {@link #outage} writes. */
    String OUTAGE = "outage";

    /** The first holder, from the instant at which the case was opened. */
    void open(String caseNumber, Instant since, Holder holder, String calendar, String reason);

    /**
     * Ends the last segment and begins the next at that instant (not before the last one began), with the clock running. A holder equal to the running
     * one and the same calendar change nothing.
     */
    void handOver(String caseNumber, Holder holder, String calendar, String reason, Instant at);

    /** Another person of the same post, or nobody (null), has taken it up. A clock that is paused stays paused. */
    void taken(String caseNumber, String username, String reason);

    /** Stops the clock; the holder stays. Nothing when it stands still already. */
    void pause(String caseNumber, String reason);

    /** The clock runs again. Nothing when it runs already. */
    void resume(String caseNumber, String reason);

    /**
     * Writes down for every open case that the service was down, so that this time does not count. What is paused already
     * stays as it is.
     *
     * @return the number of cases whose clock was stopped for that time
     */
    int outage(Instant from, Instant to);

    /** Ends the last segment and says when. */
    Instant close(String caseNumber, String reason);

    /** Whether the case has been opened and not been closed. Holds the case's ledger until the transaction ends. */
    boolean runs(String caseNumber);

    /** All segments, oldest first. */
    List<Segment> segments(String caseNumber);

    /**
     * @param stage the stage of the process, for example {@code grid}
     * @param post code of the post that owes the step
     * @param place code of the place at which the post is held
     * @param username the person who has taken it up, or null while it is unclaimed
     */
    record Holder(String stage, String post, String place, String username) {

        public Holder takenBy(String person) {
            return new Holder(stage, post, place, person);
        }
    }

    /**
     * @param number 1 for the first segment of a case
     * @param paused whether the clock stood still
     * @param calendar code of the working calendar by which it is counted
     * @param to null for the last segment of an open case
     */
    record Segment(
            int number, Holder holder, boolean paused, String calendar, String reason, Instant from, Instant to) {}
}
