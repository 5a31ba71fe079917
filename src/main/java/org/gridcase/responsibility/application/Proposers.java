package org.gridcase.responsibility.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.responsibility.ProposedChange.Origin;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Who may propose a change of a district's lists, and who decides it. */
@Component
class Proposers {

    private static final List<Post> IN_POST = List.of(Post.DISTRICT_CENTRE, Post.DEPARTMENT_OFFICER, Post.TOWN_OFFICER);

    private final Territory territory;

    Proposers(Territory territory) {
        this.territory = territory;
    }

    /**
     * The post by which somebody proposes.
     *
     * @throws Refusal (403) when the person is in no post of the district that proposes
     */
    HeldPost postOf(String username, PlaceCode district, Origin origin) {
        List<HeldPost> held = territory.person(username).map(Person::posts).orElse(List.of());
        return IN_POST.stream()
                .flatMap(post -> held.stream().filter(one -> one.post() == post && lies(one.place(), district)))
                .findFirst()
                .or(() -> answersFor(origin).map(post -> new HeldPost(post, district)))
                .orElseThrow(() -> Refusal.forbidden("listChange.propose.notInPost"));
    }

    /** Who answers for a proposal that is not one person's own; what they may bring in is decided elsewhere. */
    private static Optional<Post> answersFor(Origin origin) {
        return switch (origin) {
            case PERSON -> Optional.empty();
            case IMPORT -> Optional.of(Post.ADMINISTRATOR);
            case CALL -> Optional.of(Post.DISTRICT_CENTRE);
        };
    }

    /** The district for which this person proposes when no other is named. */
    PlaceCode districtOf(Person person) {
        return person.posts().stream()
                .filter(held -> IN_POST.contains(held.post()))
                .flatMap(held -> held.place().at(Level.DISTRICT).stream())
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden("listChange.propose.notInPost"));
    }

    boolean isInPost(String username, HeldPost post) {
        return territory
                .person(username)
                .filter(person -> person.posts().contains(post))
                .isPresent();
    }

    /** Who may decide a change that this person has proposed: everybody else of the district's centre. */
    List<Person> othersAtCentre(PlaceCode district, String proposer) {
        return territory.holders(district, Post.DISTRICT_CENTRE).stream()
                .filter(person -> !person.username().equals(proposer))
                .toList();
    }

    Set<String> people(HeldPost post) {
        return territory.holders(post.place(), post.post()).stream()
                .map(Person::username)
                .collect(Collectors.toSet());
    }

    private static boolean lies(PlaceCode place, PlaceCode district) {
        return place.at(Level.DISTRICT).filter(district::equals).isPresent();
    }
}
