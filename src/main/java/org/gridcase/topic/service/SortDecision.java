package org.gridcase.topic.service;

/**
 * What was decided about a topic, as the form brings it.
 *
 * @param group of an accepted topic
 * @param into number of the topic that takes it over
 * @param reason why it is declined
 */
public record SortDecision(String outcome, String group, String into, String reason) {}
