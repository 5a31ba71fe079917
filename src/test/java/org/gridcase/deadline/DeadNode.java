package org.gridcase.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A node that is killed, and how long the jobs that it held locked waited until another node took them. */
final class DeadNode {

    /** Time for the survivor to lock further jobs, by which the dead one's locks are told from its own. */
    private static final Duration TELL_APART = Duration.ofSeconds(3);

    private final ServiceNode node;
    private final StormClock clock;
    private final Duration lockTime;
    private Instant killed;
    private List<String> orphans;
    private Duration taken;
    private Duration done;

    DeadNode(ServiceNode node, StormClock clock, Duration lockTime) {
        this.node = node;
        this.clock = clock;
        this.lockTime = lockTime;
    }

    /**
     * @param orphans jobs that the dead node had locked
     * @param taken how long after the kill the last of them was taken by another
     * @param done how long after the kill the last of them was executed
     */
    record Fate(String node, int orphans, Duration taken, Duration done) {}

    void killOrWatch() {
        if (killed == null) {
            node.kill();
            killed = Instant.now();
        } else if (orphans == null && sinceKill().compareTo(TELL_APART) > 0) {
            orphans = clock.lockedByWhoLocksNoMore(lastExpiry());
        } else if (orphans != null && done == null) {
            watch();
        }
    }

    Fate fate() {
        if (orphans == null) {
            orphans = List.of();
        }
        watch();
        return new Fate(node.name(), orphans.size(), taken, done);
    }

    private void watch() {
        // What the dead node locked last expires before anything that is locked after its death.
        if (taken == null && clock.lockedUntil(orphans, lastExpiry()) == 0) {
            taken = sinceKill();
        }
        if (done == null && clock.waiting(orphans) == 0) {
            done = sinceKill();
        }
    }

    private Instant lastExpiry() {
        return killed.plus(lockTime);
    }

    private Duration sinceKill() {
        return Duration.between(killed, Instant.now());
    }
}
