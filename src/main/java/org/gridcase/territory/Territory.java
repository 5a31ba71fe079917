package org.gridcase.territory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What other modules ask about places and the people in post there. */
public interface Territory {

    Optional<Place> find(PlaceCode code);

    /** @throws org.gridcase.shared.Refusal (400, field {@code placeCode}) when there is no such place */
    Place require(PlaceCode code);

    /** The places of a level that lie in this one, by code. */
    List<Place> within(PlaceCode place, Level level);

    /** The places of a level whose name holds the text or whose code begins with it, by code. */
    List<Place> named(Level level, String text, int atMost);

    /** The people holding one of the posts at exactly this place, by username. Empty means a vacancy (空缺). */
    List<Person> holders(PlaceCode place, Post... posts);

    /** Who held one of the posts at exactly this place at any time between two instants, by when each began. */
    List<Tenure> inPost(PlaceCode place, Instant from, Instant to, Post... posts);

    /** The people holding one of the posts in the district, by username: at the district itself or anywhere in it. */
    List<Person> holdersInDistrict(PlaceCode district, Post... posts);

    /** The people who answer for this post at this place, at the first level above where somebody is in post. */
    Superiors superiors(PlaceCode place, Post post);

    Optional<Person> person(String username);

    /**
     * The person acting in this request.
     *
     * @throws org.gridcase.shared.Refusal (403) when nobody is signed in or the account belongs to no person
     */
    Person currentPerson();

    /** @param to null while it lasts */
    record Tenure(String username, Instant from, Instant to) {}

    /** @param posts the posts that are held; empty, as the people, when there is nobody above */
    record Superiors(List<HeldPost> posts, List<Person> people) {}
}
