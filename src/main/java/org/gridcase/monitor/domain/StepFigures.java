package org.gridcase.monitor.domain;

/**
 * What is known of one step in a territory.
 *
 * @param version of the model; null when the versions are merged
 * @param now cases that are there
 * @param overdue how many of these owe their step since before now
 * @param passed30 how often a case left it in the last 30 days
 * @param stays how often a case left it in the period: what median and p90 are made of
 * @param median of the stays in seconds, null without any
 * @param p90 nine stays of ten were not longer
 */
public record StepFigures(
        String element, Integer version, long now, long overdue, long passed30, long stays, Double median, Double p90) {

    public static StepFigures none(String element, Integer version) {
        return new StepFigures(element, version, 0, 0, 0, 0, null, null);
    }
}
