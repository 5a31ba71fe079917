package org.gridcase.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What has become of a task that somebody just tried to take up or complete: for those who came second. */
@Component
class TaskFates {

    private static final String COMPLETED = "completed";

    private final IdentityService identity;
    private final TaskService tasks;
    private final HistoryService history;
    private final List<TaskSuccessor> successors;
    private final MessageSource messages;
    private final Clock clock;

    TaskFates(ProcessEngine engine, List<TaskSuccessor> successors, MessageSource messages, Clock clock) {
        this.identity = engine.getIdentityService();
        this.tasks = engine.getTaskService();
        this.history = engine.getHistoryService();
        this.successors = successors;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param messageKey says what happened; takes who and when, as far as known */
    record Fate(String messageKey, String who, Instant when) {

        static final Fate UNKNOWN = new Fate("engine.conflict.changed", null, null);
    }

    boolean isOpen(String taskId) {
        return asService(() -> tasks.createTaskQuery().taskId(taskId).count() > 0);
    }

    boolean isEnded(String taskId) {
        return asService(() -> history.createHistoricTaskInstanceQuery()
                        .taskId(taskId)
                        .finished()
                        .count()
                > 0);
    }

    Optional<Fate> of(String taskId) {
        return asService(() -> {
            Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
            return task == null ? ended(taskId) : held(task);
        });
    }

    private Optional<Fate> held(Task task) {
        if (task.getAssignee() == null) {
            return Optional.empty();
        }
        Instant since = history
                .createUserOperationLogQuery()
                .taskId(task.getId())
                .property("assignee")
                .orderByTimestamp()
                .desc()
                .listPage(0, 1)
                .stream()
                .map(UserOperationLogEntry::getTimestamp)
                .map(Date::toInstant)
                .findFirst()
                .orElseGet(() -> instant(task.getLastUpdated()));
        return Optional.of(new Fate("engine.conflict.claimed", task.getAssignee(), since));
    }

    private Optional<Fate> ended(String taskId) {
        HistoricTaskInstance task =
                history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
        if (task == null) {
            return Optional.empty();
        }
        Instant when = instant(task.getEndTime());
        if (COMPLETED.equals(task.getDeleteReason()) && task.getAssignee() != null) {
            return Optional.of(new Fate("engine.conflict.completed", task.getAssignee(), when));
        }
        return Optional.of(successor(task)
                .map(who -> new Fate("engine.conflict.taken", who, when))
                .orElseGet(() -> new Fate("engine.conflict.ended", null, when)));
    }

    private Optional<String> successor(HistoricTaskInstance task) {
        HistoricProcessInstance process = history.createHistoricProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return process == null || process.getBusinessKey() == null
                ? Optional.empty()
                : successors.stream()
                        .flatMap(successor ->
                                successor.nameOf(process.getBusinessKey(), task.getTaskDefinitionKey()).stream())
                        .findFirst();
    }

    /** The sentence for the person, with the colleague's name as people know it. */
    String tell(Fate fate, Locale locale) {
        String who = fate.who() == null ? "" : asService(() -> nameOf(fate.who()));
        return messages.getMessage(fate.messageKey(), new Object[] {who, write(fate.when(), locale)}, locale);
    }

    private String nameOf(String username) {
        User user = identity.createUserQuery().userId(username).singleResult();
        if (user == null) {
            return username;
        }
        String name = (text(user.getFirstName()) + " " + text(user.getLastName())).strip();
        return name.isEmpty() ? username : name;
    }

    private String write(Instant when, Locale locale) {
        if (when == null) {
            return "";
        }
        String pattern = messages.getMessage("engine.when.pattern", null, locale);
        return DateTimeFormatter.ofPattern(pattern, locale)
                .withZone(clock.getZone())
                .format(when);
    }

    private static String text(String name) {
        return name == null ? "" : name;
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }

    /** The person may have no right to see the task any more, and is owed the answer all the same. */
    private <R> R asService(Supplier<R> question) {
        Authentication person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return question.get();
        } finally {
            if (person != null) {
                identity.setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
            }
        }
    }
}
