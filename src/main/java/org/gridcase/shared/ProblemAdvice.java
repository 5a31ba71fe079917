package org.gridcase.shared;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Every error of the API as problem details in the reader's language. What the user did not cause is logged under an id
 * that the answer carries; no answer tells SQL, class names or stack traces.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** PostgreSQL's class of values that it cannot hold, such as a NUL in a text. */
    private static final String UNSTORABLE = "22";

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> refusal(Refusal refusal) {
        return answer(problems.of(refusal, locale()));
    }

    /** The filters of Spring Security answer these: they know whether to ask for a password. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void security(RuntimeException denied) {
        throw denied;
    }

    @ExceptionHandler
    ResponseEntity<Object> conflict(DataIntegrityViolationException conflict) {
        if (conflict.getMostSpecificCause() instanceof SQLException cause
                && String.valueOf(cause.getSQLState()).startsWith(UNSTORABLE)) {
            return answer(problems.of(HttpStatus.BAD_REQUEST, "shared.status.400", locale()));
        }
        LOG.warn("A request collided with what is stored", conflict);
        return answer(problems.of(HttpStatus.CONFLICT, "shared.conflict", locale()));
    }

    @ExceptionHandler
    ResponseEntity<Object> locked(PessimisticLockingFailureException busy) {
        return busy(busy);
    }

    /** Spring has no exception for PostgreSQL's lock_not_available. */
    @ExceptionHandler
    ResponseEntity<Object> uncategorized(UncategorizedSQLException error) {
        return error.getSQLException() != null
                        && "55P03".equals(error.getSQLException().getSQLState())
                ? busy(error)
                : anything(error);
    }

    private ResponseEntity<Object> busy(Exception busy) {
        LOG.warn("A request waited too long for another", busy);
        return answer(problems.of(HttpStatus.CONFLICT, "shared.busy", locale()));
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ResponseEntity<Object> unavailable(RuntimeException unavailable) {
        return withErrorId(HttpStatus.SERVICE_UNAVAILABLE, "shared.unavailable", unavailable);
    }

    /** A refusal may come wrapped: by the engine from a delegate, by JSON from a record's constructor. */
    @ExceptionHandler
    ResponseEntity<Object> anything(Exception error) {
        return refusalIn(error)
                .map(this::refusal)
                .orElseGet(() -> withErrorId(HttpStatus.INTERNAL_SERVER_ERROR, "shared.internal", error));
    }

    private ResponseEntity<Object> withErrorId(HttpStatus status, String key, Exception error) {
        String id = UUID.randomUUID().toString();
        LOG.error("Error {}", id, error);
        ProblemDetail problem = problems.of(status, key, locale(), id);
        problem.setProperty("errorId", id);
        return answer(problem);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException error, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Optional<Refusal> refusal = refusalIn(error);
        if (refusal.isPresent()) {
            return refusal(refusal.get());
        }
        ProblemDetail problem = problems.of(status, "shared.unreadable", locale());
        if (error.getCause() instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            String field = path(mapping);
            problem = problems.of(status, "shared.unreadable.field", locale(), field);
            problem.setProperty("field", field);
        }
        return answer(problem);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException error, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(error.getBindingResult().getFieldErrors().stream()
                .map(wrong -> new Wrong(wrong.getField(), wording(wrong)))
                .toList());
    }

    /** A value that does not fit its type is worded by us: Spring's own words name Java classes. */
    private String wording(FieldError wrong) {
        return wrong.isBindingFailure()
                ? problems.of(HttpStatus.BAD_REQUEST, "shared.malformed", locale(), wrong.getField())
                        .getDetail()
                : wrong.getDefaultMessage();
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException error, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(error.getParameterValidationResults().stream()
                .flatMap(result -> result instanceof ParameterErrors fields
                        ? fields.getFieldErrors().stream()
                                .map(wrong -> new Wrong(wrong.getField(), wrong.getDefaultMessage()))
                        : result.getResolvableErrors().stream()
                                .map(MessageSourceResolvable::getDefaultMessage)
                                .map(text ->
                                        new Wrong(result.getMethodParameter().getParameterName(), text)))
                .toList());
    }

    /** All other errors that Spring knows: unknown path, method not allowed, too large, wrong media type … */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception error, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String field = fieldOf(error);
        String key = field == null ? "shared.status." + status.value() : "shared.malformed";
        if (status.is5xxServerError()) {
            return withErrorId(HttpStatus.valueOf(status.value()), "shared.internal", error);
        }
        ProblemDetail problem = problems.of(status, key, locale(), field);
        if (field != null) {
            problem.setProperty("field", field);
        }
        return answer(problem, headers);
    }

    private static String fieldOf(Exception error) {
        if (error instanceof MissingServletRequestParameterException missing) {
            return missing.getParameterName();
        }
        if (error instanceof MissingServletRequestPartException missing) {
            return missing.getRequestPartName();
        }
        return error instanceof MethodArgumentTypeMismatchException mismatch ? mismatch.getName() : null;
    }

    private ResponseEntity<Object> invalid(List<Wrong> wrongs) {
        ProblemDetail problem = problems.of(HttpStatus.BAD_REQUEST, "shared.invalid", locale(), describe(wrongs));
        if (!wrongs.isEmpty()) {
            problem.setProperty("field", wrongs.get(0).field());
            problem.setProperty("errors", wrongs);
        }
        return answer(problem);
    }

    private static String describe(List<Wrong> wrongs) {
        return wrongs.stream()
                .map(wrong -> wrong.field() + ": " + wrong.detail())
                .collect(Collectors.joining("; "));
    }

    private static Optional<Refusal> refusalIn(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    private static String path(JsonMappingException error) {
        return error.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return answer(problem, HttpHeaders.EMPTY);
    }

    /** A person who opened a page gets the error page, which finds the problem in the request. */
    private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                && ErrorPages.show(problem, current.getRequest(), current.getResponse())) {
            return null;
        }
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale().toLanguageTag())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    record Wrong(String field, String detail) {}
}
