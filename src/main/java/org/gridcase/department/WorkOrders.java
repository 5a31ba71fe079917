package org.gridcase.department;

/**
 * What a department replaces by its own system: where its work orders live. The worker may be killed between any two steps,
 * and then asks again: each method may be called twice for the same call and acts once. One call has one work order, from
 * the first offer to the end, also when it comes back. {@code call} is the number of the call or the part.
 */
public interface WorkOrders {

    /**
     * Opens the work order of a call or a part.
     *
     * @return its number; the same as before when it was opened before
     */
    String open(Assignment assignment);

    /** What the department says by now. */
    Answer look(String call);

    /** The call came back, for example because the town is not content: what was answered counts no more. */
    void reopen(Assignment assignment);

    /** The answer was not accepted: somebody of the department has to correct it. */
    void refuse(String call, String why);

    /** The service has the answer. */
    void close(String call);

    /** The call is not the system's any more: somebody else has it. */
    void withdraw(String call, String why);
}
