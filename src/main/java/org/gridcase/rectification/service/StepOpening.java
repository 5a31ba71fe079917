package org.gridcase.rectification.service;

import org.gridcase.deadline.Owed;

/**
 * A step of a rectification begins.
 *
 * @param group candidate group of the task
 * @param owed until when it is owed, or waited for
 */
public record StepOpening(String group, Owed owed) {}
