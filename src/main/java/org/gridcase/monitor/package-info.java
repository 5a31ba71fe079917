/** What managers see: where work is stuck and whose it is, how it goes, and whether it gets better. */
@ApplicationModule(
        allowedDependencies = {"shared", "engine", "territory", "calendar", "calendar :: domain", "casefile", "document"
        })
package org.gridcase.monitor;

import org.springframework.modulith.ApplicationModule;
