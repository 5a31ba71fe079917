package org.gridcase.engine;

import java.util.Collection;

/** Lets groups see a task that they may not work on. */
public interface TaskVisibility {

    /**
     * Members of the groups may read the task until it ends. Cheap: the rows are written with the transaction's others;
     * they vanish with the task.
     */
    void show(String taskId, Collection<String> groupIds);
}
