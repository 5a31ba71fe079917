package org.gridcase.models.walks;

import java.util.SortedMap;

/**
 * Where a case stands: at nothing but steps that wait for somebody.
 *
 * @param waiting how many are waited for, by the id of the step; empty when the case has ended
 */
public record Standing<S>(SortedMap<String, Integer> waiting, S memory) {

    public boolean ended() {
        return waiting.isEmpty();
    }
}
