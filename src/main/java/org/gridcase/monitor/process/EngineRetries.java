package org.gridcase.monitor.process;

import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** Gives what the engine has given up one more try. The engine's own log keeps who did it. */
@Component
public class EngineRetries {

    private final ManagementService management;
    private final ExternalTaskService externalTasks;
    private final IdentityService identity;

    EngineRetries(ManagementService management, ExternalTaskService externalTasks, IdentityService identity) {
        this.management = management;
        this.externalTasks = externalTasks;
        this.identity = identity;
    }

    public void job(String id, String by) {
        as(by, () -> management.setJobRetries(id, 1));
    }

    public void externalTask(String id, String by) {
        as(by, () -> externalTasks.setRetries(id, 1));
    }

    /** Without an authenticated user the engine logs nothing; and it asks for that user's own rights. */
    private void as(String username, Runnable deed) {
        identity.setAuthentication(
                username,
                identity.createGroupQuery().groupMember(username).list().stream()
                        .map(Group::getId)
                        .toList());
        try {
            deed.run();
        } finally {
            identity.clearAuthentication();
        }
    }
}
