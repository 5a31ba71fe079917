package org.gridcase.engine;

import java.util.Map;
import java.util.Set;

/**
 * What a department's system has to know to act on a task, told by the module that owns its process. Asked at every fetch, so
 * it is as the case stands then, and kept in no table of the engine.
 */
public interface WorkerBriefing {

    /** Ids of the processes whose tasks it tells about. */
    Set<String> processes();

    /**
     * @param businessKey of the task's process
     * @param unit code of the department that asks
     * @return by name: texts, whole numbers, truth values and instants; what there is not is left out
     */
    Map<String, Object> of(String businessKey, String unit);
}
