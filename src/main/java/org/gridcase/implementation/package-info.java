/**
 * What was resolved gets done (决议落实): tasks with an owner and a date, progress, and completion that somebody else confirms. No
 * task ends in silence.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "territory",
            "calendar",
            "casefile",
            "casefile :: process",
            "deadline",
            "deadline :: process"
        })
package org.gridcase.implementation;

import org.springframework.modulith.ApplicationModule;
