package org.gridcase.engine;

import java.security.Principal;
import org.gridcase.shared.Refusal;

/** The department whose system is calling. */
record Worker(String unit) {

    private static final String TOPIC = "department.";

    static Worker of(Principal system) {
        return WorkerAccounts.unitOf(system.getName())
                .map(Worker::new)
                .orElseThrow(() -> Refusal.forbidden("engine.forbidden"));
    }

    /** The only topic that it sees. */
    String topic() {
        return TOPIC + unit;
    }
}
