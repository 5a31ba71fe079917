package org.gridcase.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Writes the rights past the authorization service, which would look for each row first and ask whether the person who
 * completed the step before may hand out rights.
 */
@Service
class EngineTaskVisibility implements TaskVisibility {

    /** Asked for late: the engine's listeners need this service, and the engine is built with its listeners. */
    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

    EngineTaskVisibility(ObjectProvider<ProcessEngineConfigurationImpl> engine) {
        this.engine = engine;
    }

    @Override
    public void show(String taskId, Collection<String> groupIds) {
        engine.getObject().getCommandExecutorTxRequired().execute(command -> {
            Set<String> missing = new HashSet<>(groupIds);
            missing.removeAll(groupsWithRights(command, taskId));
            missing.forEach(group -> command.getDbEntityManager().insert(mayRead(group, taskId)));
            return null;
        });
    }

    /** Those of the running command are not in the database yet; those of an older task are not in its cache. */
    private static Set<String> groupsWithRights(CommandContext command, String taskId) {
        DbEntityManager database = command.getDbEntityManager();
        Set<String> groups = database.getCachedEntitiesByType(AuthorizationEntity.class).stream()
                .filter(right -> right.getResourceType() == Resources.TASK.resourceType()
                        && taskId.equals(right.getResourceId())
                        && right.getGroupId() != null)
                .map(AuthorizationEntity::getGroupId)
                .collect(Collectors.toSet());
        if (!TaskRights.isNew(database, taskId)) {
            command
                    .runWithoutAuthorization(() -> command.getProcessEngineConfiguration()
                            .getAuthorizationService()
                            .createAuthorizationQuery()
                            .resourceType(Resources.TASK)
                            .resourceId(taskId)
                            .list())
                    .stream()
                    .map(Authorization::getGroupId)
                    .forEach(groups::add);
        }
        return groups;
    }

    private static AuthorizationEntity mayRead(String group, String taskId) {
        AuthorizationEntity right = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
        right.setGroupId(group);
        right.setResource(Resources.TASK);
        right.setResourceId(taskId);
        right.addPermission(Permissions.READ);
        return right;
    }
}
