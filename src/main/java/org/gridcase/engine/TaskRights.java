package org.gridcase.engine;

import java.util.Objects;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.shared.Refusal;

/**
 * What the engine grants by itself when something comes into being. Candidates may read and work on a task; who holds it
 * may also put it back; nobody gets the right to change the task itself. What is put back or taken away leaves no right.
 */
class TaskRights extends DefaultAuthorizationProvider {

    static final Permission WORK = Permissions.TASK_WORK;

    @Override
    public AuthorizationEntity[] newUser(User user) {
        return one(createGrantAuthorization(
                user.getId(), null, Resources.USER, user.getId(), Permissions.READ, Permissions.UPDATE));
    }

    @Override
    public AuthorizationEntity[] newGroup(Group group) {
        return null;
    }

    /** The models come with the application: a deployment is code, whoever brings it. */
    @Override
    public AuthorizationEntity[] newDeployment(Deployment deployment) {
        refusePeople("engine.deployment.refused");
        return null;
    }

    /** A filter's query runs with the rights of whoever opens it: only the application makes filters. */
    @Override
    public AuthorizationEntity[] newFilter(Filter filter) {
        refusePeople("engine.filter.refused");
        return null;
    }

    private static void refusePeople(String messageKey) {
        var person =
                Context.getProcessEngineConfiguration().getIdentityService().getCurrentAuthentication();
        if (person != null && person.getUserId() != null) {
            throw Refusal.forbidden(messageKey);
        }
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        if (oldAssignee != null && !oldAssignee.equals(newAssignee) && !isCandidate(task, oldAssignee)) {
            getAuthorizationManager()
                    .deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), oldAssignee);
        }
        if (newAssignee == null) {
            return null;
        }
        AuthorizationEntity right = isNew(database(), task.getId())
                ? createAuthorization(newAssignee, null, Resources.TASK, task.getId())
                : createOrUpdateAuthorization(task, newAssignee, null, Resources.TASK, false);
        addPermissions(right, Permissions.READ, WORK, TaskPermissions.TASK_ASSIGN);
        return one(right);
    }

    private static boolean isCandidate(Task task, String username) {
        return ((TaskEntity) task)
                .getCandidates().stream()
                        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                        .map(IdentityLink::getUserId)
                        .anyMatch(username::equals);
    }

    /** A new task has no rights yet that could be looked for: one statement less for each group and task. */
    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        if (!isNew(database(), task.getId())) {
            return super.newTaskGroupIdentityLink(task, groupId, type);
        }
        ensureFree(groupId);
        return one(createAuthorization(null, groupId, Resources.TASK, task.getId(), Permissions.READ, WORK));
    }

    private static void ensureFree(String groupId) {
        if (Authorization.ANY.equals(groupId)) {
            throw new IllegalArgumentException("A task cannot be everybody's");
        }
    }

    @Override
    public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
        return oneOrNone(getGrantAuthorizationByGroupId(groupId, Resources.TASK, task.getId()));
    }

    @Override
    public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String userId, String type) {
        return userId.equals(task.getAssignee())
                ? null
                : oneOrNone(getGrantAuthorizationByUserId(userId, Resources.TASK, task.getId()));
    }

    /** Whether the running command has created the task. */
    static boolean isNew(DbEntityManager database, String taskId) {
        return database.getCachedEntitiesByType(TaskEntity.class).stream()
                .filter(task -> Objects.equals(task.getId(), taskId))
                .anyMatch(task -> database.getDbEntityCache().isTransient(task));
    }

    private static DbEntityManager database() {
        return Context.getCommandContext().getDbEntityManager();
    }

    private static AuthorizationEntity[] one(AuthorizationEntity right) {
        return new AuthorizationEntity[] {right};
    }

    private static AuthorizationEntity[] oneOrNone(AuthorizationEntity right) {
        return right == null ? null : one(right);
    }
}
