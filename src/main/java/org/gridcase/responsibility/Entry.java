package org.gridcase.responsibility;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gridcase.territory.PlaceCode;

/**
 * An entry of a district's lists as it is or was in force; what its parts mean is said at {@link EntryContent}.
 *
 * @param id of this version of the entry, for ever
 * @param version of the district's lists with which it came into force
 * @param from when it came or comes into force
 * @param to when it ceases; null while no change that ends it was decided
 */
public record Entry(
        long id,
        PlaceCode district,
        String code,
        int version,
        ListKind list,
        String title,
        Set<String> matters,
        String legalBasis,
        ListUnit lead,
        List<Share> shares,
        String expected,
        String punished,
        String means,
        Instant from,
        Instant to) {

    public Entry {
        matters = Set.copyOf(matters);
        shares = shares.stream().sorted().toList();
    }

    /** What it says, apart from when. */
    public EntryContent content() {
        return new EntryContent(code, list, title, matters, legalBasis, lead, shares, expected, punished, means);
    }
}
