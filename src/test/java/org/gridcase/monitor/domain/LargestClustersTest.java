package org.gridcase.monitor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.Test;

/** The largest clusters are found, whether or not all gatherings were looked at. */
class LargestClustersTest {

    private static final ClusterRule RULE = new ClusterRule(3, 30, 0.3);

    private final Map<Gathering, List<Cluster>> clusters = new HashMap<>();
    private final Map<Gathering, Long> sizes = new HashMap<>();
    private final List<Gathering> looked = new ArrayList<>();

    @Test
    void noneIsLargerThanThoseFound() {
        for (int round = 0; round < 300; round++) {
            Random random = new Random(round);
            clusters.clear();
            sizes.clear();
            looked.clear();
            for (int i = 0; i < 1 + random.nextInt(60); i++) {
                gathering(random.nextInt(4) == 0 ? Cluster.NO_MATTER : "parking", i, random);
            }
            int atMost = 1 + random.nextInt(8);

            List<Cluster> found = new LargestClusters(RULE, atMost, 1 + random.nextInt(4)).among(sizes, this::look);

            for (boolean withMatter : List.of(true, false)) {
                assertThat(found.stream()
                                .filter(one -> withMatter != one.matter().equals(Cluster.NO_MATTER))
                                .map(Cluster::size))
                        .as("round " + round)
                        .containsExactlyElementsOf(clusters.values().stream()
                                .flatMap(List::stream)
                                .filter(one -> withMatter != one.matter().equals(Cluster.NO_MATTER))
                                .map(Cluster::size)
                                .sorted((one, other) -> other - one)
                                .limit(atMost)
                                .toList());
            }
            assertThat(looked).doesNotHaveDuplicates();
        }
    }

    @Test
    void gatheringsThatCannotHoldALargerOneAreNotLookedAt() {
        for (int i = 0; i < 100; i++) {
            whole(i, i < 5 ? 50 : 10);
        }

        List<Cluster> found = new LargestClusters(RULE, 5, 5).among(sizes, this::look);

        assertThat(found).hasSize(5);
        assertThat(looked).hasSize(5);
    }

    @Test
    void whatIsTooSmallForAnyIsNotLookedAt() {
        whole(1, 2);

        assertThat(new LargestClusters(RULE, 5, 5).among(sizes, this::look)).isEmpty();
        assertThat(looked).isEmpty();
    }

    private List<Cluster> look(List<Gathering> gatherings) {
        looked.addAll(gatherings);
        return gatherings.stream().flatMap(one -> clusters.get(one).stream()).toList();
    }

    private void whole(int community, int size) {
        Gathering gathering = new Gathering("parking", code(community));
        sizes.put(gathering, (long) size);
        clusters.put(gathering, List.of(cluster(gathering, 0, size)));
    }

    /** Some disputes of a gathering belong to none of its clusters. */
    private void gathering(String matter, int community, Random random) {
        Gathering gathering = new Gathering(matter, code(community));
        List<Cluster> inside = new ArrayList<>();
        long size = random.nextInt(5);
        for (int i = 0; i < random.nextInt(4); i++) {
            inside.add(cluster(gathering, i, 3 + random.nextInt(9)));
            size += inside.get(i).size();
        }
        sizes.put(gathering, size);
        clusters.put(gathering, inside);
    }

    private static Cluster cluster(Gathering gathering, int number, int size) {
        List<String> numbers = IntStream.range(0, size)
                .mapToObj(i -> gathering.community() + "-" + number + "-" + i)
                .toList();
        Instant at = Instant.parse("2026-03-01T00:00:00Z");
        return new Cluster(gathering.matter(), PlaceCode.of(gathering.community()), at, at, numbers, 0, 0);
    }

    private static String code(int community) {
        return "938000001%03d".formatted(community);
    }
}
