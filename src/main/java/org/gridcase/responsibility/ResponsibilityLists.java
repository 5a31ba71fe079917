package org.gridcase.responsibility;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridcase.territory.PlaceCode;

/**
 * The lists as anybody may read them. A change is never in force before it was decided: what was in force at an instant of
 * the past is the same whenever one asks.
 */
public interface ResponsibilityLists {

    Optional<Entry> inForce(PlaceCode district, String code, Instant at);

    /** All three lists, by list and code. */
    List<Entry> inForce(PlaceCode district, Instant at);

    /** Everything the lists ever said or are decided to say under the code, oldest first; empty when there was no such entry. */
    List<Entry> history(PlaceCode district, String code);

    /** The version of the lists in force: the one that came into force last; empty before they were founded. */
    Optional<ListVersion> version(PlaceCode district, Instant at);

    /** Every version that was decided, the first one first, those that come into force later included. */
    List<ListVersion> versions(PlaceCode district);

    /** The districts whose lists are founded. */
    List<PlaceCode> districts();
}
