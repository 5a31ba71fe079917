package org.gridcase.monitor.persistence;

import java.util.Collection;
import org.gridcase.casefile.CaseNumber;

/**
 * What follows from the rows of read models, added up. It is adjusted by the difference that a refresh makes, in the same
 * transaction, and is then what adding up all rows anew would give.
 */
public interface RollUp {

    /** That of its table as well. */
    String name();

    /**
     * Remembers what the rows of these cases add up to, before a refresh changes them.
     *
     * @return to be run when the read models have been refreshed
     */
    Runnable before(Collection<CaseNumber> touched);

    /** Everything anew, from the read models as they are. */
    void rebuild();
}
