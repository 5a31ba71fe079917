package org.gridcase.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The lists everybody finds in Tasklist. Their expressions are those that {@code QueryValidators} lets pass; they are
 * written at every start, so that a new version of the application changes them everywhere.
 */
@Component
class ReadyFilters implements SmartInitializingSingleton {

    private static final String ME = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";
    private static final String NOW = "${now()}";
    private static final String TOMORROW = "${dateTime().plusHours(24)}";

    /** Marks a filter as ours. */
    private static final String MARK = "gridcase";

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    ReadyFilters(ProcessEngine engine) {
        this.filters = engine.getFilterService();
        this.tasks = engine.getTaskService();
        this.authorizations = engine.getAuthorizationService();
    }

    private record Ready(String name, String description, String colour, TaskQuery query) {}

    private List<Ready> all() {
        return List.of(
                new Ready(
                        "我的任务",
                        "由我承办的任务",
                        "#a8201a",
                        byDueDate(tasks.createTaskQuery().taskAssigneeExpression(ME))),
                new Ready(
                        "待认领",
                        "本岗位可认领、尚无人承办的任务",
                        "#b7791f",
                        byDueDate(tasks.createTaskQuery()
                                .taskCandidateGroupInExpression(MY_GROUPS)
                                .taskUnassigned())),
                new Ready(
                        "即将到期",
                        "24 小时内到期：我承办的和本岗位待认领的任务",
                        "#c05621",
                        byDueDate(mineOrToClaim().dueAfterExpression(NOW).dueBeforeExpression(TOMORROW))),
                new Ready(
                        "已超期",
                        "已过时限：我承办的和本岗位待认领的任务",
                        "#c53030",
                        byDueDate(mineOrToClaim().dueBeforeExpression(NOW))),
                new Ready(
                        "本组在办",
                        "本岗位已有人承办的任务",
                        "#2b6cb0",
                        byDueDate(tasks.createTaskQuery()
                                .taskCandidateGroupInExpression(MY_GROUPS)
                                .includeAssignedTasks()
                                .taskAssigned())));
    }

    private TaskQuery mineOrToClaim() {
        return tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression(ME)
                .taskCandidateGroupInExpression(MY_GROUPS)
                .endOr();
    }

    private static TaskQuery byDueDate(TaskQuery query) {
        return query.orderByTaskPriority().desc().orderByDueDate().asc();
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<Ready> wanted = all();
        for (int position = 0; position < wanted.size(); position++) {
            write(wanted.get(position), position);
        }
    }

    private void write(Ready ready, int position) {
        Filter filter = filters.createTaskFilterQuery().filterName(ready.name()).list().stream()
                .filter(existing -> existing.getProperties().containsKey(MARK))
                .findFirst()
                .orElseGet(() -> filters.newTaskFilter(ready.name()));
        filter.setQuery(ready.query());
        filter.setProperties(properties(ready, position));
        letStaffRead(filters.saveFilter(filter));
    }

    private static Map<String, Object> properties(Ready ready, int position) {
        Map<String, Object> properties = new TreeMap<>();
        properties.put("description", ready.description());
        properties.put("color", ready.colour());
        properties.put("priority", position);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", List.of());
        properties.put(MARK, true);
        return properties;
    }

    private void letStaffRead(Filter filter) {
        boolean readable = authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.FILTER)
                        .resourceId(filter.getId())
                        .groupIdIn(Groups.STAFF)
                        .count()
                > 0;
        if (!readable) {
            Authorization right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            right.setGroupId(Groups.STAFF);
            right.setResource(Resources.FILTER);
            right.setResourceId(filter.getId());
            right.addPermission(Permissions.READ);
            authorizations.saveAuthorization(right);
        }
    }
}
