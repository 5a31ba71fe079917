package org.gridcase.territory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A post at a place. */
public record HeldPost(Post post, PlaceCode place) {

    public String group() {
        return post.groupAt(place);
    }

    /** The posts directly above: the same one where it is held for a wider place, else those that answer for it. */
    public List<HeldPost> superiors() {
        return post.levels().contains(place.level()) ? wider().map(List::of).orElseGet(this::answering) : answering();
    }

    private Optional<HeldPost> wider() {
        return post.levels().stream()
                .filter(level -> level.digits() < place.level().digits())
                .max(Comparator.comparing(Level::digits))
                .flatMap(place::at)
                .map(above -> new HeldPost(post, above));
    }

    private List<HeldPost> answering() {
        return post.superiors().stream()
                .map(above -> new HeldPost(above, place.at(above.level()).orElseThrow()))
                .toList();
    }
}
