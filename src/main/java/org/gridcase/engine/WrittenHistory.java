package org.gridcase.engine;

import java.util.Set;

/** Whoever keeps something of their own that follows from the engine's history. Called within the transaction, at its end. */
public interface WrittenHistory {

    /** @param processInstances whose activities, tasks or end the transaction wrote to the history; never empty */
    void written(Set<String> processInstances);
}
