package org.gridcase.monitor.domain;

import java.util.List;
import java.util.Set;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;

/**
 * Who answers for whom, for many posts at once: the same rule as {@code Territory.superiors}, on posts that were read
 * together. A vacancy above is passed over.
 *
 * @param held all posts of the districts concerned in which somebody is now
 */
public record Supervision(Set<HeldPost> held) {

    public Supervision {
        held = Set.copyOf(held);
    }

    /** Whether one of these posts answers for the other, directly. */
    public boolean answersFor(List<HeldPost> superiors, HeldPost other) {
        List<Post> above = other.post().superiors();
        while (!above.isEmpty()) {
            PlaceCode where = other.place().at(above.get(0).level()).orElseThrow();
            List<HeldPost> next = above.stream()
                    .map(post -> new HeldPost(post, where))
                    .filter(held::contains)
                    .toList();
            if (!next.isEmpty()) {
                return next.stream().anyMatch(superiors::contains);
            }
            above = above.get(0).superiors();
        }
        return false;
    }
}
