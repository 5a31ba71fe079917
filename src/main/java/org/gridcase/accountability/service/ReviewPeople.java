package org.gridcase.accountability.service;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gridcase.accountability.persistence.PanelRows;
import org.gridcase.accountability.persistence.ReviewRecord;
import org.gridcase.accountability.persistence.ReviewRows;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.publicity.KnownPeople;
import org.gridcase.territory.Person;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/**
 * Everybody who has a part in a review: who accused, who was considered for a panel, who acts for the unit. A unit answers for
 * a neglect, never a person; so none of them is named in what becomes public of it.
 */
@Component
class ReviewPeople implements KnownPeople {

    private final ReviewRows reviews;
    private final PanelRows panels;
    private final Territory territory;

    ReviewPeople(ReviewRows reviews, PanelRows panels, Territory territory) {
        this.reviews = reviews;
        this.panels = panels;
        this.territory = territory;
    }

    @Override
    public Collection<Recorded> of(CaseNumber number) {
        return reviews.find(number).map(this::of).orElse(List.of());
    }

    private List<Recorded> of(ReviewRecord review) {
        Stream<Person> known = Stream.concat(
                        Stream.of(review.accuser()).filter(Objects::nonNull),
                        panels.considered(review.number()).stream().map(PanelRows.Considered::username))
                .distinct()
                .flatMap(username -> territory.person(username).stream());
        Stream<Person> ofUnit = review.unit().posts().stream()
                .flatMap(post -> territory.holders(review.unit().place(), post).stream());
        return Stream.concat(known, ofUnit)
                .map(person -> Recorded.named(person.name()))
                .distinct()
                .toList();
    }
}
