package org.gridcase.casefile.domain;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Post;

/**
 * How much of a party a member of staff sees: what the post needs and no more. Whoever handles or handled the case must be
 * able to call the parties; everybody else who may look at the case must not.
 */
public enum Disclosure {
    /** The post inspects or keeps the system running: nothing about persons. */
    NOTHING,
    /** The post may look at cases of its place: a surname, the ends of a phone number, no house number. */
    OUTLINE,
    /** Volunteers of the place that holds or held the case go and see people: a name, but no phone and no house number. */
    NAME,
    /** The post holds or held the case. */
    EVERYTHING;

    private static final Set<Post> NEVER = Set.of(Post.INSPECTOR, Post.ADMINISTRATOR);

    /** Posts that handle a case together, so that a stand-in is not kept out. */
    private static final List<Set<Post>> HANDLING = List.of(
            Set.of(Post.BUILDING_HEAD),
            Set.of(Post.GRID_WORKER),
            Set.of(Post.STATION_MEMBER),
            Set.of(Post.COMMUNITY_MEDIATOR, Post.COMMUNITY_SECRETARY),
            // Not with the two above: the meetings it holds are its business, the other cases of the community are not.
            Set.of(Post.PROPERTY_SECRETARY),
            // Oversees from outside: not with those whose work it looks at.
            Set.of(Post.SUPERVISION_MEMBER),
            Set.of(Post.TOWN_OFFICER),
            Set.of(Post.DISTRICT_CENTRE),
            Set.of(Post.DEPARTMENT_OFFICER));

    /**
     * The widest that one of the person's posts allows.
     *
     * @param posts what the person holds now
     * @param holders who held the case since it was opened
     */
    public static Disclosure of(Collection<HeldPost> posts, Collection<Holder> holders) {
        return posts.stream()
                .map(post -> of(post, holders))
                .max(Disclosure::compareTo)
                .orElse(NOTHING);
    }

    private static Disclosure of(HeldPost held, Collection<Holder> holders) {
        if (NEVER.contains(held.post())) {
            return NOTHING;
        }
        boolean heldHere = holders.stream()
                .anyMatch(holder -> holder.place().equals(held.place().value()));
        if (held.post() == Post.VOLUNTEER) {
            return heldHere ? NAME : OUTLINE;
        }
        return holders.stream().anyMatch(holder -> together(holder, held)) ? EVERYTHING : OUTLINE;
    }

    private static boolean together(Holder holder, HeldPost held) {
        return holder.place().equals(held.place().value())
                && Post.ofCode(holder.post())
                        .filter(post -> HANDLING.stream()
                                .anyMatch(posts -> posts.contains(post) && posts.contains(held.post())))
                        .isPresent();
    }
}
