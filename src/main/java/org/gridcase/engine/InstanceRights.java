package org.gridcase.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The right to read an instance begins with its business key, in the transaction that gives it, and goes when the instance
 * ends. A right to read all instances of a process would show one district what another one does.
 */
@Component
class InstanceRights extends AbstractProcessEnginePlugin {

    private static final Set<String> KEYED = Set.of(
            HistoryEventTypes.PROCESS_INSTANCE_START.getEventName(),
            HistoryEventTypes.PROCESS_INSTANCE_UPDATE.getEventName());

    /** Asked for late: the engine is built before most other beans. */
    private final ObjectProvider<InstanceReaders> readers;

    InstanceRights(ObjectProvider<InstanceReaders> readers) {
        this.readers = readers;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        // No bean itself: the engine's starter would add it once more.
        configuration.getCustomHistoryEventHandlers().add(new Handler());
    }

    private void seen(HistoryEvent event) {
        if (!(event instanceof HistoricProcessInstanceEventEntity instance)) {
            return;
        }
        if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)) {
            Context.getCommandContext()
                    .getAuthorizationManager()
                    .deleteAuthorizationsByResourceId(Resources.PROCESS_INSTANCE, instance.getProcessInstanceId());
        } else if (KEYED.contains(event.getEventType()) && instance.getBusinessKey() != null) {
            show(instance.getProcessInstanceId(), readersOf(instance.getBusinessKey()));
        }
    }

    private List<String> readersOf(String businessKey) {
        return readers.stream()
                .flatMap(reader -> reader.of(businessKey).stream())
                .toList();
    }

    /**
     * For instances of which no event tells any more. The caller's command writes the rows.
     *
     * @param instances of which nobody has a right yet
     * @return how many rights there are to be
     */
    int grant(CommandContext command, Collection<ProcessInstance> instances) {
        List<AuthorizationEntity> all = instances.stream()
                .flatMap(instance ->
                        readersOf(instance.getBusinessKey()).stream().map(group -> mayRead(group, instance.getId())))
                .toList();
        all.forEach(command.getDbEntityManager()::insert);
        return all.size();
    }

    private static void show(String instanceId, Collection<String> groups) {
        CommandContext command = Context.getCommandContext();
        Set<String> missing = new HashSet<>(groups);
        missing.removeAll(groupsWithRights(command, instanceId));
        missing.forEach(group -> command.getDbEntityManager().insert(mayRead(group, instanceId)));
    }

    /** An instance is given its key when it starts, as a rule; the rights that it has got then are in the cache only. */
    private static List<String> groupsWithRights(CommandContext command, String instanceId) {
        DbEntityManager database = command.getDbEntityManager();
        if (isNew(database, instanceId)) {
            return database.getCachedEntitiesByType(AuthorizationEntity.class).stream()
                    .filter(right -> right.getResourceType() == Resources.PROCESS_INSTANCE.resourceType()
                            && instanceId.equals(right.getResourceId()))
                    .map(AuthorizationEntity::getGroupId)
                    .toList();
        }
        return command
                .runWithoutAuthorization(() -> command.getProcessEngineConfiguration()
                        .getAuthorizationService()
                        .createAuthorizationQuery()
                        .resourceType(Resources.PROCESS_INSTANCE)
                        .resourceId(instanceId)
                        .list())
                .stream()
                .map(Authorization::getGroupId)
                .toList();
    }

    private static boolean isNew(DbEntityManager database, String instanceId) {
        return database.getCachedEntitiesByType(ExecutionEntity.class).stream()
                .filter(execution -> instanceId.equals(execution.getId()))
                .anyMatch(execution -> database.getDbEntityCache().isTransient(execution));
    }

    private static AuthorizationEntity mayRead(String group, String instanceId) {
        AuthorizationEntity right = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
        right.setGroupId(group);
        right.setResource(Resources.PROCESS_INSTANCE);
        right.setResourceId(instanceId);
        right.addPermission(ProcessInstancePermissions.READ);
        return right;
    }

    private final class Handler implements HistoryEventHandler {

        @Override
        public void handleEvent(HistoryEvent event) {
            seen(event);
        }

        @Override
        public void handleEvents(List<HistoryEvent> events) {
            events.forEach(InstanceRights.this::seen);
        }
    }
}
