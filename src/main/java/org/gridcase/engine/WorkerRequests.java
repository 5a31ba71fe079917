package org.gridcase.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.gridcase.shared.Refusal;

/**
 * What a worker sends, in the words of Camunda's external task API. A part of that API that is not offered is refused and
 * never passed over: a filter that nobody honours would hand out tasks that were not asked for.
 */
final class WorkerRequests {

    private static final Pattern WORKER_ID = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern ERROR_CODE = Pattern.compile("[A-Za-z][A-Za-z0-9.-]{0,63}");
    private static final long LONGEST_LOCK = Duration.ofHours(24).toMillis();
    private static final int MOST_TASKS = 100;
    private static final int MOST_RETRIES = 100;

    private WorkerRequests() {}

    record Fetch(
            String workerId,
            Integer maxTasks,
            boolean usePriority,
            Long asyncResponseTimeout,
            List<Topic> topics,
            List<Sorting> sorting) {

        Fetch {
            requireWorkerId(workerId);
            require("maxTasks", maxTasks != null && maxTasks >= 1);
            require("asyncResponseTimeout", asyncResponseTimeout == null || asyncResponseTimeout >= 0);
            require("topics", topics != null && !topics.isEmpty() && isWhole(topics));
            sorting = sorting == null ? List.of() : sorting;
            require("sorting", isWhole(sorting));
            maxTasks = Math.min(maxTasks, MOST_TASKS);
        }

        boolean wants(String variable) {
            return topics.stream()
                    .anyMatch(topic ->
                            topic.variables() == null || topic.variables().contains(variable));
        }
    }

    record Topic(
            String topicName,
            Long lockDuration,
            List<String> variables,
            String businessKey,
            String processDefinitionKey,
            List<String> processDefinitionKeyIn,
            boolean includeExtensionProperties,
            @Schema(hidden = true) JsonNode processDefinitionId,
            @Schema(hidden = true) JsonNode processDefinitionIdIn,
            @Schema(hidden = true) JsonNode processDefinitionVersionTag,
            @Schema(hidden = true) JsonNode processVariables,
            @Schema(hidden = true) JsonNode tenantIdIn) {

        Topic {
            require("topicName", topicName != null);
            requireDuration("lockDuration", lockDuration);
            Map<String, JsonNode> notOffered = new LinkedHashMap<>();
            notOffered.put("processDefinitionId", processDefinitionId);
            notOffered.put("processDefinitionIdIn", processDefinitionIdIn);
            notOffered.put("processDefinitionVersionTag", processDefinitionVersionTag);
            notOffered.put("processVariables", processVariables);
            notOffered.put("tenantIdIn", tenantIdIn);
            notOffered.forEach((name, value) -> {
                if (value != null && !value.isNull()) {
                    throw Refusal.invalid(name, "engine.worker.notOffered", name);
                }
            });
        }
    }

    record Sorting(String sortBy, String sortOrder) {

        Sorting {
            require("sortBy", "createTime".equals(sortBy));
            require("sortOrder", sortOrder == null || sortOrder.equals("asc") || sortOrder.equals("desc"));
        }

        boolean descending() {
            return "desc".equals(sortOrder);
        }
    }

    record Completion(String workerId, Map<String, WorkerValue> variables, Map<String, WorkerValue> localVariables) {

        Completion {
            requireWorkerId(workerId);
        }

        /** Both are the same here: what a worker answers stands in the scope of its own task. */
        Map<String, Object> answers() {
            Map<String, Object> answers = WorkerValue.read(variables);
            answers.putAll(WorkerValue.read(localVariables));
            return answers;
        }
    }

    /** What went wrong in the foreign system stays there: its message may name people. */
    record Failure(
            String workerId,
            int retries,
            long retryTimeout,
            Map<String, WorkerValue> variables,
            Map<String, WorkerValue> localVariables) {

        Failure {
            requireWorkerId(workerId);
            require("retries", retries >= 0 && retries <= MOST_RETRIES);
            require("retryTimeout", retryTimeout >= 0 && retryTimeout <= LONGEST_LOCK);
            requireNone("variables", variables);
            requireNone("localVariables", localVariables);
        }
    }

    record BusinessError(String workerId, String errorCode, Map<String, WorkerValue> variables) {

        BusinessError {
            requireWorkerId(workerId);
            require(
                    "errorCode",
                    errorCode != null && ERROR_CODE.matcher(errorCode).matches());
        }

        Map<String, Object> answers() {
            return WorkerValue.read(variables);
        }
    }

    record Extension(String workerId, Long newDuration) {

        Extension {
            requireWorkerId(workerId);
            requireDuration("newDuration", newDuration);
        }
    }

    private static void requireWorkerId(String workerId) {
        require("workerId", workerId != null && WORKER_ID.matcher(workerId).matches());
    }

    private static void requireDuration(String field, Long millis) {
        require(field, millis != null && millis > 0 && millis <= LONGEST_LOCK);
    }

    /** A task that is tried again would keep them in the engine's tables. */
    private static void requireNone(String field, Map<String, WorkerValue> variables) {
        if (variables != null && !variables.isEmpty()) {
            throw Refusal.invalid(field, "engine.worker.failure.variables");
        }
    }

    private static boolean isWhole(List<?> list) {
        return list.stream().allMatch(Objects::nonNull);
    }

    private static void require(String field, boolean good) {
        if (!good) {
            throw Refusal.invalid(field, "engine.worker.field", field);
        }
    }
}
