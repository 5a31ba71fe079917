/** Dispute resolution (矛盾纠纷化解): a quarrel is settled at the lowest level that can settle it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "territory",
            "calendar",
            "call",
            "casefile",
            "casefile :: process",
            "deadline",
            "deadline :: process",
            "document",
            "engine",
            "reminder",
            "responsibility",
            "supply"
        })
package org.gridcase.dispute;

import org.springframework.modulith.ApplicationModule;
