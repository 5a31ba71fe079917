package org.gridcase.implementation.service;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Who confirms what an owner has done, and who decides when it is late: never the owner. */
@Component
class People {

    private static final List<Post> CONFIRM = List.of(Post.SUPERVISION_MEMBER, Post.COMMUNITY_SECRETARY);

    private final Territory territory;

    People(Territory territory) {
        this.territory = territory;
    }

    /** The supervision committee and the secretary of the community; where nobody is there but the owner, the level above. */
    List<HeldPost> confirming(HeldPost owner) {
        List<HeldPost> posts = owner.place().at(Level.COMMUNITY).stream()
                .flatMap(community -> CONFIRM.stream().map(post -> new HeldPost(post, community)))
                .filter(post -> !post.equals(owner))
                .filter(post -> !territory.holders(post.place(), post.post()).isEmpty())
                .toList();
        return posts.isEmpty() ? above(owner) : posts;
    }

    /** Whoever was asked to confirm and is silent, and the level above the owner. */
    List<HeldPost> confirmingLate(HeldPost owner) {
        List<HeldPost> posts = new ArrayList<>(confirming(owner));
        above(owner).stream().filter(post -> !posts.contains(post)).forEach(posts::add);
        return posts;
    }

    /** The level that answers for the owner; for the district's centre the inspectors. */
    List<HeldPost> above(HeldPost owner) {
        List<HeldPost> posts = territory.superiors(owner.place(), owner.post()).posts();
        if (!posts.isEmpty()) {
            return posts;
        }
        PlaceCode district = owner.place().at(Level.DISTRICT).orElseThrow();
        boolean centre = owner.post() == Post.DISTRICT_CENTRE;
        return List.of(new HeldPost(centre ? Post.INSPECTOR : Post.DISTRICT_CENTRE, district));
    }

    /** @throws Refusal (403) when the person is none of these, or an owner */
    void requireOther(String username, HeldPost owner, List<HeldPost> posts) {
        if (holds(username, Stream.of(owner))) {
            throw Refusal.forbidden("implementation.own");
        }
        if (!holds(username, posts.stream())) {
            throw Refusal.forbidden("implementation.notYours");
        }
    }

    /** @throws Refusal (403) when the person is not of the owner's post */
    void requireOwner(String username, HeldPost owner) {
        if (!holds(username, Stream.of(owner))) {
            throw Refusal.forbidden("implementation.notOwner");
        }
    }

    private boolean holds(String username, Stream<HeldPost> posts) {
        List<HeldPost> held =
                territory.person(username).map(person -> person.posts()).orElse(List.of());
        return posts.anyMatch(held::contains);
    }
}
