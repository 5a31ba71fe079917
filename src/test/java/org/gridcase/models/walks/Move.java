package org.gridcase.models.walks;

/**
 * One way on from where a case stands.
 *
 * @param element the step that was answered, or the event that came instead
 */
public record Move<S>(Kind kind, String element, Standing<S> to) {

    public enum Kind {
        ANSWER,
        /** Nobody has answered in time. */
        WINDOW_OVER,
        MESSAGE
    }
}
