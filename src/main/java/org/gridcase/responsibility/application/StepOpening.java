package org.gridcase.responsibility.application;

import org.gridcase.deadline.Owed;

/**
 * A step waits for somebody.
 *
 * @param group candidate group of the task
 * @param owed until when it is owed
 */
public record StepOpening(String group, Owed owed) {}
