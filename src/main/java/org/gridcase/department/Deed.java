package org.gridcase.department;

/** What the worker does with a call. */
enum Deed {
    /** There is a work order; the text is its number. Written again for each task under which the call is offered. */
    OPENED,
    /** The service knows the number of the work order. */
    ACKNOWLEDGED,
    /** The answer is about to be sent: from here on it may have arrived. */
    REPORTING,
    /** The answer has not been accepted, so it has not arrived; the text is what was answered. */
    REFUSED,
    /** The service has the answer. */
    REPORTED,
    /** Somebody of the department has it in Tasklist. */
    TAKEN,
    /** The task ended without the worker. */
    GONE,
    /** The town was told how far it is; the text is what was said. */
    PROGRESS
}
