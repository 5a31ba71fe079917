package org.gridcase.deadline;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * @param firstAfter from the first deadline to the first escalation
 * @param drained from the first deadline to the last escalation
 * @param dead null when no node was killed
 */
record StormFigures(
        String name,
        int cases,
        Duration firstAfter,
        Duration drained,
        List<NodeCounters> nodes,
        DeadNode.Fate dead,
        double loadBefore,
        double loadAfter) {

    @Override
    public String toString() {
        String text =
                "%s: %d cases drained in %.1f s, %.1f jobs/s, the first after %.1f s; load %.1f before, %.1f after%n"
                        .formatted(
                                name,
                                cases,
                                seconds(drained),
                                cases / seconds(drained),
                                seconds(firstAfter),
                                loadBefore,
                                loadAfter);
        String counted = nodes.stream().map(node -> "    " + node + "\n").collect(Collectors.joining());
        return dead == null
                ? text + counted
                : text
                        + counted
                        + "    %s was killed with %d jobs locked; the last was taken after %.1f s and done after %.1f s%n"
                                .formatted(dead.node(), dead.orphans(), seconds(dead.taken()), seconds(dead.done()));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
