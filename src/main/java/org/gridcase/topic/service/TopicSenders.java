package org.gridcase.topic.service;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** For which community a topic is suggested, and whether whoever suggests it may do so there. */
@Component
class TopicSenders {

    private static final String FIELD = "placeCode";
    private static final int LONGEST_CODE = 20;

    private final Territory territory;

    TopicSenders(Territory territory) {
        this.territory = territory;
    }

    /** @throws Refusal (400) when the place is no community and lies in none */
    PlaceCode community(String code) {
        PlaceCode place = PlaceCode.of(FreeText.requiredLine(FIELD, code, LONGEST_CODE));
        territory.require(place);
        return place.at(Level.COMMUNITY).orElseThrow(() -> Refusal.invalid(FIELD, "topic.place.level", place.value()));
    }

    /**
     * The community for which this member of staff suggests something: the one that is named, or else the only one of its posts.
     *
     * @throws Refusal (403) when it holds no post there, above, or in it
     */
    PlaceCode communityOf(String username, String code) {
        Person person = territory.person(username).orElseThrow(() -> Refusal.forbidden("topic.place.notInPost"));
        if (code == null || code.isBlank()) {
            return only(person);
        }
        PlaceCode community = community(code);
        boolean inPost = places(person).anyMatch(place -> place.covers(community) || community.covers(place));
        if (!inPost) {
            throw Refusal.forbidden("topic.place.notInPost");
        }
        return community;
    }

    private static PlaceCode only(Person person) {
        List<PlaceCode> communities = places(person)
                .map(place -> place.at(Level.COMMUNITY))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (communities.size() != 1) {
            throw Refusal.invalid(FIELD, "topic.place.which");
        }
        return communities.get(0);
    }

    private static Stream<PlaceCode> places(Person person) {
        return person.posts().stream()
                .filter(held -> held.post().seesTerritory())
                .map(held -> held.place());
    }
}
