package org.gridcase.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.gridcase.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Turns what went wrong in the engine's API into an answer a person can act on: in the user's language, 409 with who and
 * when for what somebody else did first, our own refusals as they are, and nothing of the server's inside.
 */
@Component
class EngineAnswers {

    private static final Logger log = LoggerFactory.getLogger(EngineAnswers.class);
    private static final Pattern TASK =
            Pattern.compile(".*/task/([^/]+)/(?:claim|unclaim|complete|submit-form|assignee)");

    /** A hash map and not an immutable one: an exception may have no message. */
    private static final Map<String, String> KNOWN_SENTENCES = new HashMap<>(Map.of(
            "Password does not match policy", "engine.password.weak",
            "The given authenticated user password is not valid.", "engine.password.currentWrong"));

    private final TaskFates fates;
    private final MessageSource messages;
    private final LocaleResolver locales;

    EngineAnswers(TaskFates fates, MessageSource messages, LocaleResolver localeResolver) {
        this.fates = fates;
        this.messages = messages;
        this.locales = localeResolver;
    }

    record Answer(int status, Map<String, Object> body) {}

    Answer to(Throwable error, int usualStatus, HttpServletRequest request) {
        Locale locale = locales.resolveLocale(request);
        Answer answer = decide(error, usualStatus, request, locale);
        answer.body().put("instance", request.getRequestURI());
        return answer;
    }

    private Answer decide(Throwable error, int usualStatus, HttpServletRequest request, Locale locale) {
        Optional<Refusal> refusal = cause(error, Refusal.class);
        if (refusal.isPresent()) {
            return ofRefusal(refusal.get(), locale);
        }
        Optional<String> task = taskOf(request);
        // The rights to a task end with it: who comes a moment too late is not forbidden, but second.
        boolean tooLate = task.filter(fates::isEnded).isPresent();
        if (cause(error, AuthorizationException.class).isPresent() && !tooLate) {
            return answer(HttpStatus.FORBIDDEN, error, text("engine.forbidden", locale), locale);
        }
        if (isConflict(error)) {
            return ofConflict(error, task, locale);
        }
        if (tooLate) {
            return ofConflict(error, task, locale);
        }
        if (task.isPresent() && !fates.isOpen(task.get())) {
            return answer(HttpStatus.NOT_FOUND, error, text("engine.task.unknown", locale), locale);
        }
        if (hasSqlState(error, "22")) {
            return answer(HttpStatus.BAD_REQUEST, error, text("engine.value.unstorable", locale), locale);
        }
        Optional<String> known = knownSentence(error);
        if (known.isPresent()) {
            return answer(HttpStatus.BAD_REQUEST, error, text(known.get(), locale), locale);
        }
        return usualStatus >= 500 ? ofFault(error, locale) : ofUsual(error, usualStatus, locale);
    }

    /** Mistakes that people make in the web applications and the engine tells in English only. */
    private static Optional<String> knownSentence(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            String key = KNOWN_SENTENCES.get(cause.getMessage());
            if (key != null) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    private Answer ofRefusal(Refusal refusal, Locale locale) {
        Answer answer = answer(refusal.status(), refusal, messages.getMessage(refusal, locale), locale);
        if (refusal.field() != null) {
            answer.body().put("field", refusal.field());
        }
        return answer;
    }

    private Answer ofConflict(Throwable error, Optional<String> task, Locale locale) {
        TaskFates.Fate fate = task.flatMap(fates::of).orElse(TaskFates.Fate.UNKNOWN);
        Answer answer = answer(HttpStatus.CONFLICT, error, fates.tell(fate, locale), locale);
        if (fate.who() != null) {
            answer.body().put("who", fate.who());
        }
        if (fate.when() != null) {
            answer.body().put("when", fate.when().toString());
        }
        return answer;
    }

    /** What nobody has foreseen: the log has it under the number that the person is told. */
    private Answer ofFault(Throwable error, Locale locale) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        log.error("Engine API failed, reported to the user as {}", number, error);
        String message = messages.getMessage("engine.fault", new Object[] {number}, locale);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, error, message, locale);
    }

    private Answer ofUsual(Throwable error, int status, Locale locale) {
        HttpStatus known = Optional.ofNullable(HttpStatus.resolve(status)).orElse(HttpStatus.BAD_REQUEST);
        String message = error instanceof WebApplicationException ? known.getReasonPhrase() : error.getMessage();
        return answer(known, error, message, locale);
    }

    /** The engine's shape, {@code type} and {@code message}, which Tasklist shows, and the fields of a problem. */
    private Answer answer(HttpStatus status, Throwable error, String message, Locale locale) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", error.getClass().getSimpleName());
        body.put("message", message);
        cause(error, ProcessEngineException.class).ifPresent(engine -> body.put("code", engine.getCode()));
        body.put(
                "title", messages.getMessage("engine.title." + status.value(), null, status.getReasonPhrase(), locale));
        body.put("status", status.value());
        body.put("detail", message);
        return new Answer(status.value(), body);
    }

    private static Optional<String> taskOf(HttpServletRequest request) {
        Matcher matcher = TASK.matcher(request.getRequestURI());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** 40: the database gave up one of two transactions that waited for each other. */
    private static boolean isConflict(Throwable error) {
        return cause(error, OptimisticLockingException.class).isPresent()
                || cause(error, TaskAlreadyClaimedException.class).isPresent()
                || hasSqlState(error, "40");
    }

    private static boolean hasSqlState(Throwable error, String category) {
        return cause(error, SQLException.class)
                .map(SQLException::getSQLState)
                .filter(state -> state.startsWith(category))
                .isPresent();
    }

    private static <E> Optional<E> cause(Throwable error, Class<E> type) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
