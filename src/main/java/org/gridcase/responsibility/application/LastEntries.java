package org.gridcase.responsibility.application;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.ResponsibilityLists;
import org.gridcase.responsibility.domain.Amendment;
import org.gridcase.territory.PlaceCode;
import org.springframework.stereotype.Component;

/** What a district's lists say last under a code: in force, ended, or decided to come. */
@Component
class LastEntries {

    private final ResponsibilityLists lists;

    LastEntries(ResponsibilityLists lists) {
        this.lists = lists;
    }

    Function<String, Optional<Entry>> of(PlaceCode district) {
        return code -> {
            List<Entry> history = lists.history(district, code);
            return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
        };
    }

    /** The version of the entry on which a proposal stands. */
    Optional<Entry> base(PlaceCode district, Amendment amendment) {
        return amendment.base() == null
                ? Optional.empty()
                : lists.history(district, amendment.code()).stream()
                        .filter(entry -> entry.id() == amendment.base())
                        .findFirst();
    }
}
