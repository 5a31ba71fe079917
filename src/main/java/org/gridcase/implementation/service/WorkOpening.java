package org.gridcase.implementation.service;

import java.util.List;
import org.gridcase.deadline.Owed;

/**
 * A step of a task begins.
 *
 * @param groups candidate groups
 * @param owed until when it is owed
 */
public record WorkOpening(List<String> groups, Owed owed) {}
