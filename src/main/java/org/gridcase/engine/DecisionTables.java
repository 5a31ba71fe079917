package org.gridcase.engine;

import java.util.List;
import java.util.Map;

/** Evaluates a DMN table outside a process, so that rules can ask without knowing the engine. */
public interface DecisionTables {

    /** The matching rows of the newest version of the table. */
    Result evaluate(String decision, Map<String, Object> inputs);

    /** @param version the version of the table that answered */
    record Result(String version, List<Map<String, Object>> rows) {}
}
