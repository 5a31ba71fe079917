package org.gridcase.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The rights that hold everywhere, written at every start. Rights on a task come with the task ({@link TaskRights},
 * {@link TaskVisibility}). Nobody gets a right to deploy or to keep filters: what a filter asks runs with its reader's
 * rights, and a model is code.
 */
@Component
class StandingRights implements SmartInitializingSingleton {

    private static final List<Resources> READ_ONLY_EVEN_FOR_ADMINISTRATORS =
            List.of(Resources.DEPLOYMENT, Resources.FILTER);

    private final AuthorizationService authorizations;
    private final List<String> startable;

    StandingRights(ProcessEngine engine, @Value("${gridcase.startable-by-staff}") List<String> startable) {
        this.authorizations = engine.getAuthorizationService();
        this.startable = startable;
    }

    @Override
    public void afterSingletonsInstantiated() {
        staff();
        managers();
        administrators();
    }

    private void staff() {
        grant(Groups.STAFF, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(Groups.STAFF, Resources.APPLICATION, "welcome", Permissions.ACCESS);
        // A task shows its process as a map; whoever has the task must be able to read the model.
        grant(Groups.STAFF, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ);
        for (String process : startable) {
            grant(
                    Groups.STAFF,
                    Resources.PROCESS_DEFINITION,
                    process,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.CREATE_INSTANCE);
        }
        grant(Groups.STAFF, Resources.PROCESS_INSTANCE, ANY, ProcessInstancePermissions.CREATE);
    }

    private void managers() {
        for (String application : List.of("tasklist", "welcome", "cockpit")) {
            grant(Groups.MANAGERS, Resources.APPLICATION, application, Permissions.ACCESS);
        }
        // The models; which instances a manager sees is a right on each instance ({@link InstanceRights}).
        grant(Groups.MANAGERS, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ);
        revoke(Groups.MANAGERS, Resources.PROCESS_INSTANCE, ANY);
        grant(Groups.MANAGERS, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
        grant(Groups.MANAGERS, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
        grant(Groups.MANAGERS, Resources.DEPLOYMENT, ANY, Permissions.READ);
    }

    private void administrators() {
        for (Resources resource : Resources.values()) {
            boolean readOnly = READ_ONLY_EVEN_FOR_ADMINISTRATORS.contains(resource);
            grant(Groups.ADMINISTRATORS, resource, ANY, readOnly ? Permissions.READ : Permissions.ALL);
        }
    }

    /** Takes back what an earlier version granted. */
    private void revoke(String group, Resource resource, String id) {
        Authorization existing = find(group, resource, id);
        if (existing != null) {
            authorizations.deleteAuthorization(existing.getId());
        }
    }

    /** Makes the group's right on the resource exactly this, whatever an earlier version or a person made of it. */
    private void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization existing = find(group, resource, id);
        Authorization right =
                existing == null ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : existing;
        right.setGroupId(group);
        right.setResource(resource);
        right.setResourceId(id);
        right.setPermissions(permissions);
        // Saving an unchanged row writes nothing: the engine compares.
        authorizations.saveAuthorization(right);
    }

    private Authorization find(String group, Resource resource, String id) {
        return authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
    }
}
