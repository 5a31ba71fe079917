package org.gridcase.responsibility;

import java.util.Set;

/** What matters there are that an entry may be about. Said by the module whose matters they are. */
public interface Matters {

    Set<String> codes();
}
