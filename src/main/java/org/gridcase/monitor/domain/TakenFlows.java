package org.gridcase.monitor.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridcase.monitor.domain.ModelDrawing.ModelFlow;

/**
 * Which arrows a case took. The engine writes down what was passed, not by which arrow: it was the one from where the case
 * was last before.
 */
public final class TakenFlows {

    private TakenFlows() {}

    /** @param passed everything in one process instance, gateways included, in the order in which it began */
    public static Set<String> of(List<ModelFlow> flows, List<Passed> passed) {
        Set<String> taken = new LinkedHashSet<>();
        for (int i = 0; i < passed.size(); i++) {
            Passed here = passed.get(i);
            List<ModelFlow> into = flows.stream()
                    .filter(flow -> flow.to().equals(here.element()))
                    .toList();
            if (here.joins()) {
                List<Passed> before = passed.subList(0, i);
                into.stream()
                        .filter(flow ->
                                before.stream().anyMatch(one -> one.element().equals(flow.from())))
                        .forEach(flow -> taken.add(flow.id()));
            } else {
                last(passed.subList(0, i), here, into).ifPresent(flow -> taken.add(flow.id()));
            }
        }
        return taken;
    }

    private static Optional<ModelFlow> last(List<Passed> before, Passed here, List<ModelFlow> into) {
        List<Passed> latestFirst = new ArrayList<>(before);
        Collections.reverse(latestFirst);
        return latestFirst.stream()
                .filter(one -> one.ended() != null && !one.ended().isAfter(here.began()))
                .flatMap(one -> into.stream().filter(flow -> flow.from().equals(one.element())))
                .findFirst();
    }

    /**
     * @param joins whether it waits for all that leads to it
     * @param ended null while the case is there
     */
    public record Passed(String element, boolean joins, Instant began, Instant ended) {}
}
