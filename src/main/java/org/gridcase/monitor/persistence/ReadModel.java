package org.gridcase.monitor.persistence;

import java.util.Collection;
import org.gridcase.casefile.CaseNumber;

/**
 * What the managers' pages read: rows that follow from the records alone. Refreshing the cases that were touched leaves the
 * same rows as building all of them anew. Both run in the caller's transaction, one node at a time.
 */
public interface ReadModel {

    /** That of its table as well. */
    String name();

    /** The rows of these cases are those that follow from the records as they are now. */
    void refresh(Collection<CaseNumber> touched);

    /** All rows anew. */
    void rebuild();
}
