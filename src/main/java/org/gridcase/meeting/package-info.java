/**
 * Meetings (会议): the bodies of a community with their rosters, and their meetings. Who must be there, who may vote and
 * what is decided is computed from the record; nobody enters a result.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "territory",
            "calendar",
            "casefile",
            "casefile :: process",
            "deadline",
            "deadline :: process",
            "document",
            "engine",
            "publicity",
            "reminder"
        })
package org.gridcase.meeting;

import org.springframework.modulith.ApplicationModule;
