package org.gridcase.monitor.domain;

import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;

/**
 * Which cases of those that a manager sees are listed. What is null, and false, leaves none out.
 *
 * @param part the place in which they lie
 * @param only those that name no place within that part
 * @param open true: not closed; false: closed
 * @param reported when they came in
 * @param turn who owes the next step
 * @param counted only disputes that count as such: none that turned out to be none
 * @param cluster the number of a dispute: those that gather around it
 */
public record CaseFilter(
        PlaceCode part,
        boolean only,
        String kind,
        String matter,
        String stage,
        Boolean open,
        MonitorPeriod reported,
        Turn turn,
        boolean overdue,
        boolean counted,
        String cluster) {

    /** Whose turn it is, and no more about the cases but whether they are overdue: what the workload counts. */
    public boolean isTurnOnly() {
        return turn != null
                && equals(new CaseFilter(null, false, null, null, null, open, null, turn, overdue, false, null));
    }

    /**
     * Cases that wait for nobody else.
     *
     * @param seat where the post is held: a place directly below the one looked at with all in it, or just that one
     * @param person username
     * @param unclaimed nobody has taken them up
     */
    public record Turn(Post post, PlaceCode seat, String person, boolean unclaimed) {}
}
