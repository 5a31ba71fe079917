/**
 * The call (呼叫): a town with a matter beyond it calls a department of the district, which must answer. The three lists
 * decide who has to act and who pays; a department that pushes work down has to cite them as well.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "territory",
            "calendar",
            "casefile",
            "casefile :: process",
            "deadline",
            "deadline :: process",
            "document",
            "reminder",
            "responsibility"
        })
package org.gridcase.call;

import org.springframework.modulith.ApplicationModule;
