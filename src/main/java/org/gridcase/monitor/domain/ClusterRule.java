package org.gridcase.monitor.domain;

/**
 * When similar disputes are a cluster.
 *
 * @param count how many of one matter in one community
 * @param days less than this many days after the first of them
 * @param alike from which likeness on two texts are worded alike, 0 to 1
 */
public record ClusterRule(int count, int days, double alike) {

    public ClusterRule {
        if (count < 2 || days < 1 || alike <= 0 || alike > 1) {
            throw new IllegalArgumentException("no rule: " + count + " in " + days + " days, alike from " + alike);
        }
    }
}
