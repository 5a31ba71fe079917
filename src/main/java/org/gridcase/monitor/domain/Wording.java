package org.gridcase.monitor.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which texts of a cluster say the same: what resembles something of a group belongs to the group. */
public final class Wording {

    private Wording() {}

    /** @param one the number of a case, worded like the other one */
    public record Pair(String one, String other) {}

    /** How many the largest group has; 0 without any pair. */
    public static int largestGroup(Collection<Pair> pairs) {
        Map<String, String> groups = new HashMap<>();
        for (Pair pair : pairs) {
            groups.put(group(groups, pair.one()), group(groups, pair.other()));
        }
        return groups.keySet().stream()
                .collect(Collectors.groupingBy(number -> group(groups, number), Collectors.counting()))
                .values()
                .stream()
                .mapToInt(Math::toIntExact)
                .max()
                .orElse(0);
    }

    private static String group(Map<String, String> groups, String number) {
        String group = number;
        while (!groups.computeIfAbsent(group, Function.identity()).equals(group)) {
            group = groups.get(group);
        }
        return group;
    }
}
