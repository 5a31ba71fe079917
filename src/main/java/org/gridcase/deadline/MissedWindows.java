package org.gridcase.deadline;

import java.time.Instant;
import java.util.List;
import org.gridcase.casefile.CaseNumber;

/** What was not done, or not taken up, in time: for whoever must answer for it. */
public interface MissedWindows {

    /** The periods of the case that were missed, oldest first. A period in which the process only waited is none of them. */
    List<Missed> of(CaseNumber number);

    /**
     * @param period id of the period
     * @param due until when it was owed: the end, or until when somebody had to take it up
     * @param missedAt when it was recorded as missed
     */
    record Missed(long period, Instant began, Instant due, Instant missedAt) {}
}
