package org.gridcase.topic.service;

import org.gridcase.deadline.Owed;

/**
 * A topic is to be sorted.
 *
 * @param group candidate group of whoever sorts it
 * @param proposal code of the consultation group that the rule table proposes
 */
public record TopicStep(String group, String proposal, Owed owed) {}
