package org.gridcase.engine;

import java.security.Principal;
import org.gridcase.shared.Refusal;

/** The department whose system is calling: what only {@link WorkerSignIn} hands out, so that no person's name can pass for it. */
record Worker(String unit) implements Principal {

    private static final String TOPIC = "department.";

    static Worker of(Principal system) {
        return WorkerAccounts.unitOf(system.getName())
                .map(Worker::new)
                .orElseThrow(() -> Refusal.forbidden("engine.forbidden"));
    }

    @Override
    public String getName() {
        return WorkerAccounts.usernameOf(unit);
    }

    /** The only topic that it sees. */
    String topic() {
        return TOPIC + unit;
    }
}
