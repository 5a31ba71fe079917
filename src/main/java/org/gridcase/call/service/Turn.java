package org.gridcase.call.service;

import java.util.List;
import org.gridcase.deadline.Owed;

/**
 * Somebody's turn begins.
 *
 * @param unit code of the unit whose turn it is
 * @param groups candidate groups of the task
 * @param owed what is owed by when
 */
public record Turn(String unit, List<String> groups, Owed owed) {}
