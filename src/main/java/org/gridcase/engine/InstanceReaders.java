package org.gridcase.engine;

import java.util.Collection;

/** Who may look at a process instance in Cockpit, apart from the administrators, who may look at all. */
public interface InstanceReaders {

    /** @return groups; none when nobody but the administrators may look */
    Collection<String> of(String businessKey);
}
