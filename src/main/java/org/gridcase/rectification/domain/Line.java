package org.gridcase.rectification.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;

/** Which units have to put things right, and who finds. */
public final class Line {

    private static final List<Post> UNITS =
            List.of(Post.COMMUNITY_SECRETARY, Post.TOWN_OFFICER, Post.DEPARTMENT_OFFICER, Post.DISTRICT_CENTRE);

    private static final List<Post> FINDERS = List.of(Post.SUPERVISION_MEMBER, Post.INSPECTOR);

    private static final Comparator<HeldPost> NEAREST = Comparator.comparing(
                    (HeldPost held) -> held.place().level().digits())
            .reversed();

    private Line() {}

    /** The unit at the place, or at the one above it where there is such a post. */
    public static Optional<HeldPost> unit(Post post, PlaceCode place) {
        return UNITS.contains(post) ? place.at(post.level()).map(at -> new HeldPost(post, at)) : Optional.empty();
    }

    /** The post by which somebody who holds these has found a problem of the unit: the nearest to it. */
    public static Optional<HeldPost> finder(List<HeldPost> posts, HeldPost unit) {
        return FINDERS.stream()
                .flatMap(post ->
                        posts.stream().filter(held -> held.post() == post).sorted(NEAREST))
                .filter(held -> held.place().covers(unit.place()))
                .findFirst();
    }

    /** The committee that residents of the unit's place have elected, if it is one that has any. */
    public static Optional<HeldPost> committee(HeldPost unit) {
        return unit.place().at(Level.COMMUNITY).map(place -> new HeldPost(Post.SUPERVISION_MEMBER, place));
    }

    /** Nobody is above: it stays with who has it. */
    public static boolean atTop(HeldPost overseer) {
        return overseer.place().level() == Level.DISTRICT;
    }

    /** Who has it in the end. Nobody oversees themselves: for the district's centre those are the inspectors. */
    public static HeldPost top(HeldPost unit) {
        PlaceCode district = unit.place().at(Level.DISTRICT).orElseThrow();
        return new HeldPost(unit.post() == Post.DISTRICT_CENTRE ? Post.INSPECTOR : Post.DISTRICT_CENTRE, district);
    }
}
