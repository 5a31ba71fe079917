package org.gridcase.territory.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridcase.shared.CurrentUser;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

@Component
class JdbcTerritory implements Territory {

    private final PlaceTable places;
    private final PeopleTable people;

    JdbcTerritory(PlaceTable places, PeopleTable people) {
        this.places = places;
        this.people = people;
    }

    @Override
    public Optional<Place> find(PlaceCode code) {
        return places.find(code);
    }

    @Override
    public Place require(PlaceCode code) {
        return find(code).orElseThrow(() -> Refusal.invalid("placeCode", "territory.placeCode.unknown", code.value()));
    }

    @Override
    public List<Place> within(PlaceCode place, Level level) {
        return places.within(List.of(place), level, "", Integer.MAX_VALUE);
    }

    @Override
    public List<Place> named(Level level, String text, int atMost) {
        return places.ofLevel(level, text, atMost);
    }

    @Override
    public List<Person> holders(PlaceCode place, Post... posts) {
        return people.holding(place, List.of(posts));
    }

    @Override
    public List<Tenure> inPost(PlaceCode place, Instant from, Instant to, Post... posts) {
        return people.inPost(place, List.of(posts), from, to);
    }

    @Override
    public List<Person> holdersInDistrict(PlaceCode district, Post... posts) {
        return people.holdingInDistrict(district, List.of(posts));
    }

    /** A vacancy (空缺) above is passed over, as everywhere. */
    @Override
    public Superiors superiors(PlaceCode place, Post post) {
        List<HeldPost> above = new HeldPost(post, place).superiors();
        while (!above.isEmpty()) {
            List<Person> found = people.holding(
                    above.get(0).place(), above.stream().map(HeldPost::post).toList());
            if (!found.isEmpty()) {
                return new Superiors(held(found, above), found);
            }
            above = above.get(0).superiors();
        }
        return new Superiors(List.of(), List.of());
    }

    @Override
    public Optional<Person> person(String username) {
        return people.byUsername(List.of(username)).stream().findFirst();
    }

    @Override
    public Person currentPerson() {
        return CurrentUser.username()
                .flatMap(this::person)
                .orElseThrow(() -> Refusal.forbidden("territory.person.none"));
    }

    private static List<HeldPost> held(List<Person> people, List<HeldPost> posts) {
        return posts.stream()
                .filter(held ->
                        people.stream().anyMatch(person -> person.posts().contains(held)))
                .toList();
    }
}
