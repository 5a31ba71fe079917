package org.gridcase.monitor.service;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.shared.Words;
import org.gridcase.territory.Person;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Who has a case, in words: place, post and person. */
@Component
public class HolderNames {

    private final Territory territory;
    private final Words words;

    HolderNames(Territory territory, Words words) {
        this.territory = territory;
        this.words = words;
    }

    /** @return null without a holder */
    public String of(Holder holder) {
        if (holder == null) {
            return null;
        }
        String label = Post.ofCode(holder.post()).map(Post::label).orElse(holder.post());
        return Stream.of(
                        territory
                                .find(PlaceCode.of(holder.place()))
                                .map(Place::name)
                                .orElse(holder.place()),
                        words.of("case.post." + holder.post(), label, LocaleContextHolder.getLocale()),
                        person(holder.username()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** @return the username of somebody who is not known, a machine; null without one */
    public String person(String username) {
        return username == null
                ? null
                : Optional.of(username)
                        .flatMap(territory::person)
                        .map(Person::name)
                        .orElse(username);
    }
}
