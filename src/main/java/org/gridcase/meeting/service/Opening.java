package org.gridcase.meeting.service;

import java.util.List;
import org.gridcase.deadline.Owed;

/**
 * A step that waits for people.
 *
 * @param group candidate group
 * @param asked usernames of those who are asked one by one; empty where the group is asked
 */
public record Opening(String group, List<String> asked, Owed owed) {}
