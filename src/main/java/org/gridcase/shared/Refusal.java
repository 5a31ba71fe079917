package org.gridcase.shared;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;

/**
 * A request that cannot be carried out for a reason the user can understand and act on. Nothing has been changed when it
 * is thrown. The text lives in the module's message bundle ({@code i18n/<module>.properties}, Chinese; {@code _en},
 * English) under {@link #messageKey()}.
 */
public final class Refusal extends RuntimeException implements MessageSourceResolvable {

    private final HttpStatus status;
    private final String field;
    private final String messageKey;
    private final transient Object[] arguments;

    private Refusal(HttpStatus status, String field, String messageKey, Object... arguments) {
        super(messageKey);
        this.status = status;
        this.field = field;
        this.messageKey = messageKey;
        this.arguments = arguments;
    }

    /** A value is missing, malformed or out of range (400). {@code field} is the name the client used, or null. */
    public static Refusal invalid(String field, String messageKey, Object... arguments) {
        return new Refusal(HttpStatus.BAD_REQUEST, field, messageKey, arguments);
    }

    /** The person may not do this here (403). */
    public static Refusal forbidden(String messageKey, Object... arguments) {
        return new Refusal(HttpStatus.FORBIDDEN, null, messageKey, arguments);
    }

    /** There is no such thing, or the person may not know of it (404). */
    public static Refusal notFound(String messageKey, Object... arguments) {
        return new Refusal(HttpStatus.NOT_FOUND, null, messageKey, arguments);
    }

    /** Somebody or something else came first (409): the arguments say who and when. */
    public static Refusal conflict(String messageKey, Object... arguments) {
        return new Refusal(HttpStatus.CONFLICT, null, messageKey, arguments);
    }

    /** Too often in too short a time (429): the arguments say when it may be tried again. */
    public static Refusal tooOften(String messageKey, Object... arguments) {
        return new Refusal(HttpStatus.TOO_MANY_REQUESTS, null, messageKey, arguments);
    }

    /** Too large (413). */
    public static Refusal tooLarge(String field, String messageKey, Object... arguments) {
        return new Refusal(HttpStatus.PAYLOAD_TOO_LARGE, field, messageKey, arguments);
    }

    /** Not of a kind that is accepted (415). */
    public static Refusal unsupported(String field, String messageKey, Object... arguments) {
        return new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, field, messageKey, arguments);
    }

    public HttpStatus status() {
        return status;
    }

    /** The field the client must correct, or null. */
    public String field() {
        return field;
    }

    public String messageKey() {
        return messageKey;
    }

    @Override
    public String[] getCodes() {
        return new String[] {messageKey};
    }

    @Override
    public Object[] getArguments() {
        return arguments;
    }
}
