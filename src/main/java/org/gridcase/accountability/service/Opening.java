package org.gridcase.accountability.service;

import java.util.List;
import org.gridcase.deadline.Owed;

/**
 * A step that waits for people.
 *
 * @param groups candidate groups
 * @param members usernames of those who are asked one by one; empty where a group is asked
 */
public record Opening(List<String> groups, List<String> members, Owed owed) {}
