package org.gridcase.deadline.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.gridcase.territory.Territory.Superiors;
import org.springframework.stereotype.Component;

/** Who decides a request: the level above, where somebody else than whoever asks is in post. */
@Component
class Deciders {

    private final Territory territory;

    Deciders(Territory territory) {
        this.territory = territory;
    }

    /**
     * The groups that decide what the holder asks. Nobody is above the top, so there a colleague decides.
     *
     * @throws Refusal (409) when there is nobody but the holder
     */
    List<String> of(Holder holder) {
        HeldPost held = post(holder);
        return above(held, holder.username()).orElseGet(() -> colleagues(held, holder.username()));
    }

    /** The next level above these groups; empty at the top. */
    Optional<List<String>> above(List<String> groups, String asker) {
        return above(ofGroup(groups.get(0)), asker);
    }

    /** The people in these groups who may decide. */
    Set<String> people(List<String> groups, String asker) {
        return groups.stream()
                .map(Deciders::ofGroup)
                .flatMap(held -> territory.holders(held.place(), held.post()).stream())
                .map(Person::username)
                .filter(username -> !username.equals(asker))
                .collect(Collectors.toSet());
    }

    /** The Chinese name of the level to which the groups belong. */
    String level(List<String> groups) {
        return ofGroup(groups.get(0)).post().level().label();
    }

    /** Whether the person answers for this holder's work. */
    boolean isAbove(Person person, Holder holder) {
        HeldPost held = post(holder);
        return territory.superiors(held.place(), held.post()).posts().stream().anyMatch(person.posts()::contains);
    }

    private Optional<List<String>> above(HeldPost held, String asker) {
        Superiors superiors = territory.superiors(held.place(), held.post());
        while (!superiors.posts().isEmpty() && isOnly(superiors, asker)) {
            HeldPost passed = superiors.posts().get(0);
            superiors = territory.superiors(passed.place(), passed.post());
        }
        return superiors.posts().isEmpty()
                ? Optional.empty()
                : Optional.of(superiors.posts().stream().map(HeldPost::group).toList());
    }

    private List<String> colleagues(HeldPost held, String asker) {
        boolean somebody = territory.holders(held.place(), held.post()).stream()
                .anyMatch(person -> !person.username().equals(asker));
        if (!somebody) {
            throw Refusal.conflict("deadline.request.nobodyDecides");
        }
        return List.of(held.group());
    }

    private static boolean isOnly(Superiors superiors, String asker) {
        return superiors.people().stream().allMatch(person -> person.username().equals(asker));
    }

    private static HeldPost post(Holder holder) {
        return new HeldPost(Post.ofCode(holder.post()).orElseThrow(), PlaceCode.of(holder.place()));
    }

    /** The reverse of {@link HeldPost#group}. */
    private static HeldPost ofGroup(String group) {
        int dot = group.lastIndexOf('.');
        return new HeldPost(Post.ofCode(group.substring(0, dot)).orElseThrow(), PlaceCode.of(group.substring(dot + 1)));
    }
}
