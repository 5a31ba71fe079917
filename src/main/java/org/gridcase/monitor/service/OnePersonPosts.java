package org.gridcase.monitor.service;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.monitor.domain.Supervision;
import org.gridcase.monitor.persistence.WorkloadRows.Done;
import org.gridcase.monitor.persistence.WorkloadRows.Holder;
import org.gridcase.monitor.service.WorkloadReading.PostAt;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;

/**
 * Where what a post did is what one person did: a record of that person, which nobody but the direct superior reads. The
 * reader does not count, as of two people each could take the own number away and have the other's.
 */
final class OnePersonPosts {

    private final Person reader;
    private final Supervision supervision;
    private final Map<PostAt, List<Work>> work;

    /**
     * @param did a task; otherwise held the post, which says as much when nothing was done
     */
    private record Work(boolean present, boolean did, String post, String seat, String username) {}

    OnePersonPosts(MonitorScope scope, Supervision supervision, List<Holder> holders, List<Done> done) {
        this.reader = scope.person();
        this.supervision = supervision;
        this.work = Stream.concat(
                        holders.stream()
                                .map(one -> new Work(one.present(), false, one.post(), one.place(), one.username())),
                        done.stream()
                                .filter(one -> one.username() != null)
                                .map(one -> new Work(one.present(), true, one.post(), one.seat(), one.username())))
                .collect(Collectors.groupingBy(one -> new PostAt(
                        one.post(), scope.countedAt(PlaceCode.of(one.seat())).value())));
    }

    boolean withheld(PostAt at) {
        List<Work> others = work.getOrDefault(at, List.of()).stream()
                .filter(one -> !one.username().equals(reader.username()))
                .toList();
        boolean onePerson = Stream.<Predicate<Work>>of(
                        one -> one.present() && one.did(),
                        one -> one.present() && !one.did(),
                        one -> !one.present() && one.did(),
                        one -> !one.present() && !one.did())
                .anyMatch(which -> people(others, which).size() == 1);
        return onePerson && !others.stream().allMatch(this::answersFor);
    }

    private static Set<String> people(List<Work> work, Predicate<Work> which) {
        return work.stream().filter(which).map(Work::username).collect(Collectors.toSet());
    }

    private boolean answersFor(Work one) {
        return Post.ofCode(one.post())
                .filter(post -> post.level().digits() == one.seat().length())
                .map(post -> new HeldPost(post, PlaceCode.of(one.seat())))
                .filter(held -> supervision.answersFor(reader.posts(), held))
                .isPresent();
    }
}
