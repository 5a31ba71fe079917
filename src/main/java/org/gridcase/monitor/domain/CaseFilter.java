package org.gridcase.monitor.domain;

import java.util.Arrays;
import java.util.Optional;
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
 * @param facts what a figure counts of them
 * @param stuck that do not go on
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
        String cluster,
        Facts facts,
        Stuck stuck) {

    /** Whose turn it is, and no more about the cases but whether they are overdue: what the workload counts. */
    public boolean isTurnOnly() {
        return turn != null
                && equals(new CaseFilter(
                        null, false, null, null, null, open, null, turn, overdue, false, null, null, null));
    }

    /**
     * Cases that wait for nobody else.
     *
     * @param seat where the post is held: a place directly below the one looked at with all in it, or just that one
     * @param person username
     * @param unclaimed nobody has taken them up
     */
    public record Turn(Post post, PlaceCode seat, String person, boolean unclaimed) {}

    /**
     * What a figure counts, which may be a case more than once.
     *
     * @param code no median
     * @param key the level or the unit by which the figure is broken down; null: all of them
     */
    public record Facts(FigureCode code, Side side, String key, MonitorPeriod during) {}

    /** Of what a figure counts. */
    public enum Side {
        /** All of it: what a share is of. */
        COUNTED("counted"),
        /** What the share, or the number of times, is. */
        HITS("hits"),
        /** The others. */
        MISSES("misses");

        private final String code;

        Side(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<Side> ofCode(String code) {
            return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
        }

        /** A number of times has nothing that it is a share of. */
        public boolean isOf(FigureCode figure) {
            return !figure.isMedian() && (this != MISSES || figure.unit() == FigureCode.Unit.SHARE);
        }
    }

    /**
     * For which reason, and whose they are by the list of what is stuck: also those that wait for another case, or that are
     * over and owe what residents should be told.
     *
     * @param reason null: any
     * @param post of whoever has them, as {@code seat} null: whoever
     */
    public record Stuck(StuckReason reason, Post post, PlaceCode seat) {}
}
