package org.gridcase.publicity.domain.masking;

import java.util.Collection;
import java.util.List;

/** What the case records about people: none of it may stand in a notice, however it is spelled. */
public record Known(Collection<String> names, Collection<String> phones, Collection<String> addresses) {

    public static final Known NOBODY = new Known(List.of(), List.of(), List.of());

    public Known {
        names = List.copyOf(names);
        phones = List.copyOf(phones);
        addresses = List.copyOf(addresses);
    }
}
