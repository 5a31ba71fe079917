package org.gridcase.responsibility;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gridcase.territory.PlaceCode;

/**
 * What changes together in a district's lists.
 *
 * @param put entries that are new or say something else than before
 * @param ended codes of entries that leave the lists
 */
public record ListChange(PlaceCode district, List<EntryContent> put, Set<String> ended) {

    public ListChange {
        put = List.copyOf(put);
        ended = Collections.unmodifiableSet(new TreeSet<>(ended));
    }

    public boolean isEmpty() {
        return put.isEmpty() && ended.isEmpty();
    }
}
