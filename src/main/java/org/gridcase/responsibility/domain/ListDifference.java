package org.gridcase.responsibility.domain;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListChange;
import org.gridcase.territory.PlaceCode;

/** What must change so that the lists say what somebody wants them to say. */
public final class ListDifference {

    private ListDifference() {}

    /** @param wanted the whole of the lists: an entry that is missing here leaves them */
    public static ListChange between(
            PlaceCode district, Collection<EntryContent> now, Collection<EntryContent> wanted) {
        Map<String, EntryContent> before = byCode(now);
        Map<String, EntryContent> after = byCode(wanted);
        return new ListChange(
                district,
                wanted.stream()
                        .filter(entry -> !entry.equals(before.get(entry.code())))
                        .toList(),
                before.keySet().stream()
                        .filter(code -> !after.containsKey(code))
                        .collect(Collectors.toSet()));
    }

    private static Map<String, EntryContent> byCode(Collection<EntryContent> entries) {
        return entries.stream().collect(Collectors.toMap(EntryContent::code, Function.identity()));
    }
}
