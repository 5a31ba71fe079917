package org.gridcase.accountability.domain;

import java.util.List;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;

/** A unit that can answer for a power: a department, a town, a community, or the district's centre. Never a person. */
public record Unit(PlaceCode place) {

    /** @throws Refusal when the place is below the community: there are people there, no units */
    public Unit {
        if (place.level().digits() > Level.COMMUNITY.digits()) {
            throw Refusal.invalid("unit", "accountability.unit.tooSmall", place.value());
        }
    }

    /** The posts that act for the unit. */
    public List<Post> posts() {
        return switch (place.level()) {
            case DISTRICT -> List.of(Post.DISTRICT_CENTRE);
            case DEPARTMENT -> List.of(Post.DEPARTMENT_OFFICER);
            case TOWN -> List.of(Post.TOWN_OFFICER);
            default -> List.of(Post.COMMUNITY_SECRETARY, Post.COMMUNITY_MEDIATOR);
        };
    }

    public List<String> groups() {
        return posts().stream().map(post -> post.groupAt(place)).toList();
    }

    /** Whether the person acts for the unit. */
    public boolean isActedForBy(Person person) {
        return person.posts().stream().anyMatch(held -> held.place().equals(place) && posts().contains(held.post()));
    }

    /** Whether the person belongs to the unit: acts for it, or serves below it. The district is everybody's, its centre is not. */
    boolean isOf(List<HeldPost> held) {
        return held.stream()
                .anyMatch(one -> place.level() == Level.DISTRICT
                        ? one.place().equals(place) && posts().contains(one.post())
                        : place.covers(one.place()));
    }
}
