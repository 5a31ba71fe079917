package org.gridcase.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.externaltask.ExternalTaskQueryTopicBuilder;
import org.camunda.bpm.engine.externaltask.FetchAndLockBuilder;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A department's tasks in the engine. A task of another department does not exist for it. It reads what it is briefed with
 * ({@link WorkerBriefing}), and of the engine only the variables in the scope of the task itself: what the model gives in as
 * input parameters, and what the model takes out; it can neither look into the process nor answer a question that the
 * process asks somebody else.
 */
@Service
class WorkerTasks {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    /** Stands in the engine's tables in place of the foreign system's own words. */
    private static final String FAILED = "reported by the department's system";

    private final ExternalTaskService tasks;
    private final RuntimeService runtime;
    private final Map<String, WorkerBriefing> briefings = new HashMap<>();
    private final ObjectMapper json;

    WorkerTasks(ProcessEngine engine, List<WorkerBriefing> briefings, ObjectMapper json) {
        this.tasks = engine.getExternalTaskService();
        this.runtime = engine.getRuntimeService();
        briefings.forEach(briefing -> briefing.processes().forEach(process -> this.briefings.put(process, briefing)));
        this.json = json;
    }

    /** @throws Refusal (403) when a topic is not the department's own */
    void requireOwn(Worker worker, WorkerRequests.Fetch request) {
        request.topics().stream()
                .map(WorkerRequests.Topic::topicName)
                .filter(topic -> !topic.equals(worker.topic()))
                .findFirst()
                .ifPresent(topic -> {
                    throw Refusal.forbidden("engine.worker.topic", topic, worker.topic());
                });
    }

    List<LockedTask> fetch(Worker worker, WorkerRequests.Fetch request) {
        FetchAndLockBuilder fetch = tasks.fetchAndLock()
                .workerId(request.workerId())
                .maxTasks(request.maxTasks())
                .usePriority(request.usePriority());
        for (WorkerRequests.Sorting sorting : request.sorting()) {
            fetch = sorting.descending()
                    ? fetch.orderByCreateTime().desc()
                    : fetch.orderByCreateTime().asc();
        }
        ExternalTaskQueryTopicBuilder topics = fetch.subscribe();
        for (WorkerRequests.Topic topic : request.topics()) {
            topics = topic(topics, topic);
        }
        return topics.execute().stream()
                .map(task -> LockedTask.of(task, briefing(worker, task, request), json::valueToTree))
                .toList();
    }

    /** Of the briefing what the client wants to hear: all of it, or the variables that it names. */
    private Map<String, WorkerValue> briefing(Worker worker, LockedExternalTask task, WorkerRequests.Fetch request) {
        WorkerBriefing briefing = briefings.get(task.getProcessDefinitionKey());
        Map<String, WorkerValue> told = new LinkedHashMap<>();
        if (briefing != null && task.getBusinessKey() != null) {
            briefing.of(task.getBusinessKey(), worker.unit()).forEach((name, value) -> {
                if (request.wants(name)) {
                    told.put(name, WorkerValue.of(value));
                }
            });
        }
        return told;
    }

    private static ExternalTaskQueryTopicBuilder topic(
            ExternalTaskQueryTopicBuilder topics, WorkerRequests.Topic wanted) {
        topics.topic(wanted.topicName(), wanted.lockDuration()).localVariables();
        if (wanted.variables() != null) {
            topics.variables(wanted.variables());
        }
        if (wanted.businessKey() != null) {
            topics.businessKey(wanted.businessKey());
        }
        if (wanted.processDefinitionKey() != null) {
            topics.processDefinitionKey(wanted.processDefinitionKey());
        }
        if (wanted.processDefinitionKeyIn() != null) {
            topics.processDefinitionKeyIn(wanted.processDefinitionKeyIn().toArray(String[]::new));
        }
        if (wanted.includeExtensionProperties()) {
            topics.includeExtensionProperties();
        }
        return topics;
    }

    /** What nobody waits for any more is free for the next who asks. */
    void free(List<LockedTask> unheard) {
        unheard.forEach(task -> tasks.unlock(task.id()));
    }

    void complete(Worker worker, String id, WorkerRequests.Completion completion) {
        Map<String, Object> answers = completion.answers();
        requireScopeFor(answers, requireHeld(worker, id, completion.workerId()));
        tasks.complete(id, completion.workerId(), null, answers);
    }

    void fail(Worker worker, String id, WorkerRequests.Failure failure) {
        requireHeld(worker, id, failure.workerId());
        tasks.handleFailure(id, failure.workerId(), FAILED, failure.retries(), failure.retryTimeout());
    }

    /** The engine would write the variables into the process: they go into the task's scope first. */
    @Transactional
    public void raise(Worker worker, String id, WorkerRequests.BusinessError error) {
        Map<String, Object> answers = error.answers();
        ExternalTask task = requireHeld(worker, id, error.workerId());
        requireScopeFor(answers, task);
        runtime.setVariablesLocal(task.getExecutionId(), answers);
        tasks.handleBpmnError(id, error.workerId(), error.errorCode());
    }

    void extendLock(Worker worker, String id, WorkerRequests.Extension extension) {
        requireHeld(worker, id, extension.workerId());
        tasks.extendLock(id, extension.workerId(), extension.newDuration());
    }

    void unlock(Worker worker, String id) {
        require(worker, id);
        tasks.unlock(id);
    }

    private ExternalTask requireHeld(Worker worker, String id, String workerId) {
        ExternalTask task = require(worker, id);
        if (task.getWorkerId() == null) {
            throw Refusal.conflict("engine.worker.task.free");
        }
        if (!task.getWorkerId().equals(workerId)) {
            throw Refusal.conflict("engine.worker.task.heldByOther", task.getWorkerId());
        }
        return task;
    }

    /** Whether the department has such a task, now. */
    boolean exists(Worker worker, String id) {
        return find(worker, id).isPresent();
    }

    private Optional<ExternalTask> find(Worker worker, String id) {
        return Optional.of(id).filter(ID.asMatchPredicate()).map(known -> tasks.createExternalTaskQuery()
                .externalTaskId(known)
                .topicName(worker.topic())
                .singleResult());
    }

    private ExternalTask require(Worker worker, String id) {
        return find(worker, id).orElseThrow(() -> Refusal.notFound("engine.worker.task.unknown"));
    }

    private static void requireScopeFor(Map<String, Object> answers, ExternalTask task) {
        if (!answers.isEmpty() && task.getExecutionId().equals(task.getProcessInstanceId())) {
            throw Refusal.invalid("variables", "engine.worker.variables.none");
        }
    }

    /** A task without input or output parameters stands in the scope of its process. */
    static boolean hasScopeOfItsOwn(LockedExternalTask task) {
        return !task.getExecutionId().equals(task.getProcessInstanceId());
    }
}
