package org.gridcase.models.walks;

import java.util.List;

/**
 * What the code behind a model may answer, by its own rules.
 *
 * @param <S> what the code remembers of a case, with bounded counters
 */
public interface Contract<S> {

    /**
     * All that the code may remember after a step: a delegate has run, somebody has answered, a window is over.
     *
     * @param step name of the delegate, or id of an element that has none
     * @return empty when the code refuses: then the case stays where it is
     */
    List<S> after(String step, S before);

    /** What the code has answered to a question of the model. */
    boolean answer(String question, S memory);

    /** How many are asked at once by a step for several. */
    default int several(String step, S memory) {
        return 1;
    }
}
