package org.gridcase.monitor.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds the largest clusters without looking at every dispute: a cluster is no larger than the gathering in which it is, so
 * the largest gatherings are looked at first, and no more once none of the others can hold a larger cluster.
 *
 * @param first how many gatherings are looked at in the first go; each next one looks at {@value #MORE} times as many
 */
public record LargestClusters(ClusterRule rule, int atMost, int first) {

    private static final int MORE = 4;

    private static final Comparator<Cluster> LARGEST = Comparator.comparing(Cluster::size)
            .thenComparing(Cluster::last)
            .reversed()
            .thenComparing(Cluster::matter)
            .thenComparing(cluster -> cluster.numbers().get(0));

    /**
     * So many of those with a matter and again of those without, which may turn out to resemble each other in nothing: the
     * largest first.
     *
     * @param gatherings how many disputes each has
     * @param clusters finds all clusters of some gatherings
     */
    public List<Cluster> among(Map<Gathering, Long> gatherings, Function<List<Gathering>, List<Cluster>> clusters) {
        return Stream.of(true, false)
                .flatMap(withMatter -> largest(
                        gatherings.entrySet().stream()
                                .map(Gathering.Size::new)
                                .filter(one -> one.count() >= rule.count())
                                .filter(one ->
                                        withMatter != one.gathering().matter().equals(Cluster.NO_MATTER))
                                .sorted(Comparator.comparing(Gathering.Size::count)
                                        .reversed())
                                .toList(),
                        clusters)
                        .stream())
                .sorted(LARGEST)
                .toList();
    }

    private List<Cluster> largest(List<Gathering.Size> gatherings, Function<List<Gathering>, List<Cluster>> clusters) {
        List<Cluster> found = new ArrayList<>();
        int seen = 0;
        for (int go = first; seen < gatherings.size(); go *= MORE) {
            if (found.size() >= atMost
                    && found.get(atMost - 1).size() > gatherings.get(seen).count()) {
                break;
            }
            int end = (int) Math.min(gatherings.size(), (long) seen + go);
            found.addAll(clusters.apply(gatherings.subList(seen, end).stream()
                    .map(Gathering.Size::gathering)
                    .toList()));
            found.sort(LARGEST);
            seen = end;
        }
        return found.stream().limit(atMost).toList();
    }
}
