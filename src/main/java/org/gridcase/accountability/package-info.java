/**
 * Accountability reviews (问责审核): whether a unit answers for a neglect. The service collects the facts and answers five
 * questions from its records; only five times yes lets a panel decide, and nobody can decide otherwise.
 */
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
            "publicity",
            "reminder",
            "responsibility"
        })
package org.gridcase.accountability;

import org.springframework.modulith.ApplicationModule;
