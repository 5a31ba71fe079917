/**
 * What is owed by when: periods from the rule table, reminders, what happens at the end, pauses and extensions, and what a
 * corrected calendar or an outage does to all of it.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "territory",
            "calendar",
            "calendar :: domain",
            "casefile",
            "casefile :: process",
            "reminder"
        })
package org.gridcase.deadline;

import org.springframework.modulith.ApplicationModule;
