package org.gridcase.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;

/** Asked anew each time: a post that is taken away counts at once, not at the next sign-in. */
@Component
class Memberships {

    private final IdentityService identity;

    Memberships(ProcessEngine engine) {
        this.identity = engine.getIdentityService();
    }

    boolean has(String username, String... groups) {
        for (String group : groups) {
            if (identity.createGroupQuery().groupMember(username).groupId(group).count() > 0) {
                return true;
            }
        }
        return false;
    }
}
