package org.gridcase.deadline;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.gridcase.database.ClusterDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One storm: two nodes start, the deadlines of all cases pass within a minute, the nodes work until none is left. */
final class Storm {

    /** Time for the deadlines to be set before the first one passes. */
    private static final Duration CALM = Duration.ofSeconds(15);

    private static final Duration PATIENCE = Duration.ofMinutes(45);
    private static final Logger LOG = LoggerFactory.getLogger(Storm.class);

    private final String name;
    private final ClusterDatabase database;
    private final StormClock clock;
    private final List<ServiceNode> nodes;

    private Storm(String name, ClusterDatabase database, List<ServiceNode> nodes) {
        this.name = name;
        this.database = database;
        this.clock = new StormClock(database.jdbc());
        this.nodes = nodes;
    }

    /** Two nodes that are up. */
    static List<ServiceNode> nodes(String name, Path folder, ClusterDatabase database, List<String> settings) {
        List<ServiceNode> nodes = IntStream.rangeClosed(1, 2)
                .mapToObj(i -> "node-" + i + "-" + name)
                .map(node -> ServiceNode.start(node, folder.resolve(node + ".log"), database, settings))
                .toList();
        nodes.forEach(ServiceNode::awaitUp);
        return nodes;
    }

    /** @param settings over those of {@code application.yaml} */
    static StormFigures blow(String name, Path folder, ClusterDatabase database, List<String> settings) {
        Storm storm = new Storm(name, database, nodes(name, folder, database, settings));
        return storm.run(null);
    }

    /** The first node is killed when a third of the cases have climbed. */
    static StormFigures blowAndKill(String name, Path folder, ClusterDatabase database, Duration lockTime) {
        Storm storm = new Storm(name, database, nodes(name, folder, database, List.of()));
        return storm.run(new DeadNode(storm.nodes.get(0), storm.clock, lockTime));
    }

    private StormFigures run(DeadNode victim) {
        try {
            double loadBefore = load();
            int cases = clock.allDueFrom(Instant.now().plus(CALM));
            Duration firstAfter = null;
            long logged = 0;
            Instant giveUp = Instant.now().plus(PATIENCE);
            int waiting = cases;
            while (waiting > 0) {
                pause();
                waiting = clock.waiting();
                if (firstAfter == null && waiting < cases) {
                    firstAfter = clock.sinceFirst();
                }
                if (victim != null && waiting <= cases - cases / 3) {
                    victim.killOrWatch();
                }
                long tens = clock.sinceFirst().toSeconds() / 10;
                if (tens > logged) {
                    logged = tens;
                    LOG.info(
                            "Storm {}: {} of {} wait after {} s",
                            name,
                            waiting,
                            cases,
                            clock.sinceFirst().toSeconds());
                }
                if (Instant.now().isAfter(giveUp)) {
                    throw new AssertionError(waiting + " deadlines are not executed after " + PATIENCE);
                }
            }
            Duration drained = clock.sinceFirst();
            double loadAfter = load();
            nodes.forEach(ServiceNode::close);
            return new StormFigures(
                    name,
                    cases,
                    firstAfter,
                    drained,
                    NodeCounters.read(database.jdbc(), nodes),
                    victim == null ? null : victim.fate(),
                    loadBefore,
                    loadAfter);
        } finally {
            nodes.forEach(ServiceNode::close);
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
