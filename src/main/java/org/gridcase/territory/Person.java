package org.gridcase.territory;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A member of staff with the posts held now. {@code name} is the full name; the phone never leaves this module. */
public record Person(String username, String name, List<HeldPost> posts) {

    /** Prefix of the groups whose members may look at what lies in a place. */
    private static final String VIEWERS = "at.";

    public Person {
        posts = List.copyOf(posts);
    }

    /** Whether this person may see a case that lies at the place: a post there or above that sees its territory. */
    public boolean sees(PlaceCode place) {
        return posts.stream()
                .anyMatch(held -> held.post().seesTerritory() && held.place().covers(place));
    }

    public boolean holds(Post post) {
        return posts.stream().anyMatch(held -> held.post() == post);
    }

    /** The places whose whole content this person sees; a row is visible when its code starts with one of them. */
    public Set<PlaceCode> territories() {
        return posts.stream()
                .filter(held -> held.post().seesTerritory())
                .map(HeldPost::place)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The departments and towns this person works for: a case to which one of them was called may lie elsewhere. */
    public Set<PlaceCode> units() {
        return posts.stream()
                .filter(held -> held.place().isUnit() && held.post() == Post.actingFor(held.place()))
                .map(HeldPost::place)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The group that may look at everything in the place. */
    public static String viewersOf(PlaceCode place) {
        return VIEWERS + place;
    }
}
