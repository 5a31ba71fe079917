package org.gridcase.meeting.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which motions of an agenda are earlier ones put to the vote again. What the convenor put on the agenda as one motion is one
 * chain, however often it came back.
 *
 * @param again by number of a motion, the earlier one that it repeats; motions that repeat none are not in it
 */
public record Repeats(Map<Integer, Integer> again) {

    public Repeats {
        again = Map.copyOf(again);
    }

    /** The motion as the convenor put it on the agenda. */
    public int first(int motion) {
        int first = motion;
        while (again.containsKey(first)) {
            first = again.get(first);
        }
        return first;
    }

    /** The motion as it was put on the agenda and all that repeat it, in the order in which they were put to the vote. */
    public List<Integer> chain(int motion) {
        int first = first(motion);
        return Stream.concat(Stream.of(first), again.keySet().stream().filter(one -> first(one) == first))
                .sorted()
                .toList();
    }
}
