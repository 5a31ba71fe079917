package org.gridcase.publicity.service;

import org.gridcase.deadline.Owed;

/**
 * A step of a notice begins.
 *
 * @param group candidate group of the officer's task
 * @param owed until when it is owed, or waited for
 */
public record StepOpening(String group, Owed owed) {}
