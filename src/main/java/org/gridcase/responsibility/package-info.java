/**
 * The three lists (三张清单) that say which power the district keeps, which is handed down to the towns and which both
 * share, who leads, who helps, and who pays which part of it.
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
            "reminder"
        })
package org.gridcase.responsibility;

import org.springframework.modulith.ApplicationModule;
