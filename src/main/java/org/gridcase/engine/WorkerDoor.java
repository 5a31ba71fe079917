package org.gridcase.engine;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.gridcase.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The door for the systems of departments: the part of Camunda's external task API with which its clients fetch and answer
 * tasks, and nothing else of it. Ours and not the engine's own, because that one knows no topics, takes any variable into
 * the process, and answers a conflict with 500. Who may come in: {@link SecurityConfiguration#workers}.
 */
@RestController
@RequestMapping(WorkerDoor.PATH)
@Tag(
        name = "external tasks",
        description =
                "部门系统: a part of Camunda's external task API, for the systems of departments (system.<8 digits>) only;"
                        + " see the README, Departments' own systems")
class WorkerDoor {

    static final String PATH = "/engine-rest/external-task";

    /** How the engine says that the model knows no such error; it has no exception of its own for it. */
    private static final String NO_HANDLER = "no error handler was defined";

    private final WorkerTasks tasks;
    private final LongPolls polls;
    private final EngineAnswers answers;

    WorkerDoor(WorkerTasks tasks, LongPolls polls, EngineAnswers answers) {
        this.tasks = tasks;
        this.polls = polls;
        this.answers = answers;
    }

    @PostMapping("/fetchAndLock")
    @Operation(
            summary = "Fetch and lock tasks",
            description = "Topic department.<8 digits>. Waits up to asyncResponseTimeout, at most 60 seconds.")
    DeferredResult<List<LockedTask>> fetchAndLock(@RequestBody WorkerRequests.Fetch request, Principal system) {
        Worker worker = Worker.of(system);
        tasks.requireOwn(worker, request);
        Duration longest =
                Duration.ofMillis(request.asyncResponseTimeout() == null ? 0 : request.asyncResponseTimeout());
        return polls.answer(worker.unit(), () -> tasks.fetch(worker, request), longest, tasks::free);
    }

    @PostMapping("/{id}/complete")
    @Operation(summary = "Complete a task", description = "claimBySystem, handleBySystem or partBySystem")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@PathVariable String id, @RequestBody WorkerRequests.Completion completion, Principal system) {
        tasks.complete(Worker.of(system), id, completion);
    }

    @PostMapping("/{id}/failure")
    @Operation(
            summary = "Report a failure of the system",
            description = "With retries 0 the task is not offered again before the step's window has passed.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void failure(@PathVariable String id, @RequestBody WorkerRequests.Failure failure, Principal system) {
        tasks.fail(Worker.of(system), id, failure);
    }

    @PostMapping("/{id}/bpmnError")
    @Operation(summary = "Report a business error", description = "400 when the task knows no such error code")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void bpmnError(@PathVariable String id, @RequestBody WorkerRequests.BusinessError error, Principal system) {
        tasks.raise(Worker.of(system), id, error);
    }

    @PostMapping("/{id}/extendLock")
    @Operation(summary = "Extend the lock", description = "From now on, at most 24 hours")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void extendLock(@PathVariable String id, @RequestBody WorkerRequests.Extension extension, Principal system) {
        tasks.extendLock(Worker.of(system), id, extension);
    }

    /** The clients send no body, or an empty one. */
    @PostMapping("/{id}/unlock")
    @Operation(summary = "Give a task back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@PathVariable String id, Principal system) {
        tasks.unlock(Worker.of(system), id);
    }

    /** In the engine's shape, which its clients read. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> failed(Exception error, HttpServletRequest request) {
        Throwable meant = understood(error);
        Throwable told = meant == error && isGone(request) ? unknown() : meant;
        EngineAnswers.Answer answer = answers.to(told, HttpStatus.INTERNAL_SERVER_ERROR.value(), request);
        if (told instanceof Refusal refusal) {
            // A program cannot read a sentence: claimed by somebody, and partners who have not finished, are both 409.
            answer.body().put("type", refusal.messageKey());
        }
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    /**
     * Whether somebody else has done the task of the request meanwhile: the engine then stumbles in ways of its own over what
     * is no longer there.
     */
    private boolean isGone(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("id") instanceof String id
                && !tasks.exists(Worker.of(request.getUserPrincipal()), id);
    }

    private static Refusal unknown() {
        return Refusal.notFound("engine.worker.task.unknown");
    }

    /** What the engine means, in our words; what was not foreseen stays as it is. */
    private static Throwable understood(Exception error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal) {
                return cause;
            }
            if (cause instanceof ProcessEngineException
                    && String.valueOf(cause.getMessage()).contains(NO_HANDLER)) {
                return Refusal.invalid("errorCode", "engine.worker.error.unknown");
            }
        }
        if (error instanceof HttpMessageNotReadableException) {
            return Refusal.invalid(null, "shared.unreadable");
        }
        if (error instanceof NotFoundException || error instanceof NullValueException) {
            return unknown();
        }
        return error instanceof BadUserRequestException ? Refusal.conflict("engine.conflict.changed") : error;
    }
}
