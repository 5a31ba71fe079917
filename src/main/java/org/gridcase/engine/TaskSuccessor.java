package org.gridcase.engine;

import java.util.Optional;

/**
 * Who has what a task was about, where it did not end by a person who completed it: a department's system was first, or a rule
 * gave it to somebody. For those who come second at the task.
 */
public interface TaskSuccessor {

    /**
     * @param businessKey of the task's process
     * @param task its element id
     * @return as people call whoever it is; empty when this one does not know
     */
    Optional<String> nameOf(String businessKey, String task);
}
