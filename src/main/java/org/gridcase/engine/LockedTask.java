package org.gridcase.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;

/** A task that a worker holds, in the words of Camunda's external task API. */
record LockedTask(
        String activityId,
        String activityInstanceId,
        String errorMessage,
        String errorDetails,
        String executionId,
        String id,
        String lockExpirationTime,
        String createTime,
        String processDefinitionId,
        String processDefinitionKey,
        String processDefinitionVersionTag,
        String processInstanceId,
        Integer retries,
        boolean suspended,
        String workerId,
        String topicName,
        String tenantId,
        Map<String, WorkerValue> variables,
        long priority,
        String businessKey,
        Map<String, String> extensionProperties) {

    /** Which variables it sees: see {@link WorkerTasks}. */
    static LockedTask of(LockedExternalTask task, Map<String, WorkerValue> briefing, Function<Object, JsonNode> json) {
        Map<String, WorkerValue> variables = new LinkedHashMap<>(briefing);
        if (WorkerTasks.hasScopeOfItsOwn(task)) {
            variables.putAll(WorkerValue.write(task.getVariables(), json));
        }
        return new LockedTask(
                task.getActivityId(),
                task.getActivityInstanceId(),
                task.getErrorMessage(),
                null,
                task.getExecutionId(),
                task.getId(),
                WorkerValue.written(task.getLockExpirationTime()),
                WorkerValue.written(task.getCreateTime()),
                task.getProcessDefinitionId(),
                task.getProcessDefinitionKey(),
                task.getProcessDefinitionVersionTag(),
                task.getProcessInstanceId(),
                task.getRetries(),
                false,
                task.getWorkerId(),
                task.getTopicName(),
                task.getTenantId(),
                variables,
                task.getPriority(),
                task.getBusinessKey(),
                task.getExtensionProperties());
    }
}
