package org.gridcase.department;

import java.util.Set;
import org.camunda.bpm.client.exception.RestException;

/** What the service's refusal of an answer means. */
enum Refused {
    /** Somebody of the department has the call in Tasklist. */
    TAKEN,
    /** The task is not there any more: what was sent before has arrived, or it ended without the worker. */
    GONE,
    /** The answer has a mistake. */
    MISTAKE,
    /** Partners of the lead have not finished. */
    NOT_YET,
    /** Not at this moment: something else changed it meanwhile, or the task is another worker's for a while. */
    LATER,
    /** Anything else. */
    FAULT;

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    /** As the service calls them. */
    private static final Set<String> CLAIMED = Set.of("call.claimed", "call.notClaimable");

    private static final String PARTS_OPEN = "call.parts.open";

    static Refused by(RestException error) {
        return switch (status(error)) {
            case BAD_REQUEST -> MISTAKE;
            case NOT_FOUND -> GONE;
            case CONFLICT -> conflict(String.valueOf(error.getType()));
            default -> FAULT;
        };
    }

    /** The service's own sentence, without what the client puts around it. */
    static String reason(RestException error) {
        return error.getCause() instanceof RestException answer ? answer.getMessage() : error.getMessage();
    }

    private static Refused conflict(String type) {
        return CLAIMED.contains(type) ? TAKEN : PARTS_OPEN.equals(type) ? NOT_YET : LATER;
    }

    static int status(RestException error) {
        return error.getHttpStatusCode() == null ? 0 : error.getHttpStatusCode();
    }
}
