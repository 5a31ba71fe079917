package org.gridcase.publicity.service;

import java.util.List;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Who answers for what a place makes public, and nobody else drafts, changes or takes down its notices. */
@Component
class NoticeOfficers {

    private static final List<Post> OFFICERS =
            List.of(Post.COMMUNITY_SECRETARY, Post.TOWN_OFFICER, Post.DISTRICT_CENTRE);

    private final Territory territory;

    NoticeOfficers(Territory territory) {
        this.territory = territory;
    }

    /** @throws Refusal (400) when the place is neither a community, nor a town, nor a district */
    static HeldPost of(PlaceCode place) {
        return OFFICERS.stream()
                .filter(post -> post.level() == place.level())
                .findFirst()
                .map(post -> new HeldPost(post, place))
                .orElseThrow(() -> Refusal.invalid("placeCode", "notice.place.level", place.value()));
    }

    boolean mayAct(String username, PlaceCode place) {
        HeldPost officer = of(place);
        return territory
                .person(username)
                .filter(person -> person.posts().contains(officer))
                .isPresent();
    }

    /** @throws Refusal (403) when the person does not answer for the place */
    void require(String username, PlaceCode place) {
        if (!mayAct(username, place)) {
            throw Refusal.forbidden("notice.notOfficer", of(place).post().label());
        }
    }

    /**
     * The place for which the person drafts when no other is named.
     *
     * @throws Refusal (403) when the person answers for none, (400) when for several
     */
    PlaceCode placeOf(Person person) {
        List<PlaceCode> places = person.posts().stream()
                .filter(held -> OFFICERS.contains(held.post()))
                .map(HeldPost::place)
                .distinct()
                .toList();
        if (places.isEmpty()) {
            throw Refusal.forbidden("notice.draft.notInPost");
        }
        if (places.size() > 1) {
            throw Refusal.invalid("placeCode", "notice.place.which");
        }
        return places.get(0);
    }
}
