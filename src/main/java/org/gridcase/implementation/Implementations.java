package org.gridcase.implementation;

import java.util.List;
import org.gridcase.casefile.CaseNumber;

/** What other modules do with tasks that implement a resolution. Every method takes part in the caller's transaction. */
public interface Implementations {

    /** The process, and the kind of case, of a task. */
    String PROCESS = "implementation-task";

    /**
     * The owner has to do it by the date. What becomes of it is told by {@link ImplementationEnded}.
     *
     * @param by username of whoever planned it
     * @return the number of the task
     * @throws org.gridcase.shared.Refusal when a text is missing or too long, the place has no such owner, or the date is not
     *     after today
     */
    CaseNumber assign(NewImplementation task, String by);

    /** All tasks about the case, oldest first. */
    List<ImplementationState> of(CaseNumber about);
}
