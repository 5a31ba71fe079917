package org.gridcase.monitor.service;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.monitor.domain.Supervision;
import org.gridcase.monitor.persistence.WorkRows;
import org.gridcase.monitor.service.WorkSums.PostAt;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;

/** For which posts a reader answers directly, as they are filled now. */
final class Answering {

    private static final Set<Post> SUPERIORS = Arrays.stream(Post.values())
            .flatMap(post -> post.superiors().stream())
            .collect(Collectors.toSet());

    private final List<HeldPost> superiors;
    private final Supervision supervision;
    private final Map<PostAt, Boolean> known = new HashMap<>();

    Answering(Person reader, WorkRows rows) {
        superiors = reader.posts().stream()
                .filter(held -> SUPERIORS.contains(held.post()))
                .toList();
        supervision = new Supervision(superiors.isEmpty() ? Set.of() : filled(rows));
    }

    /** Only the posts that answer for others, in the districts in which the reader may answer for somebody. */
    private Set<HeldPost> filled(WorkRows rows) {
        return rows
                .filled(
                        SUPERIORS.stream().map(Post::code).toList(),
                        superiors.stream()
                                .flatMap(held -> held.place().at(Level.DISTRICT).stream())
                                .map(PlaceCode::value)
                                .distinct()
                                .toList())
                .stream()
                .map(one -> new HeldPost(Post.ofCode(one.post()).orElseThrow(), PlaceCode.of(one.place())))
                .collect(Collectors.toSet());
    }

    boolean answersFor(String post, String place) {
        return !superiors.isEmpty() && known.computeIfAbsent(new PostAt(post, place), this::isBelow);
    }

    private boolean isBelow(PostAt at) {
        return Post.ofCode(at.post())
                .filter(post -> post.level().digits() == at.place().length())
                .filter(post -> supervision.answersFor(superiors, new HeldPost(post, PlaceCode.of(at.place()))))
                .isPresent();
    }
}
