/**
 * Rectification with a deadline (限期整改): a problem that was pointed out stays open until whoever found it says that it is put
 * right. What is overdue is raised one level and made public.
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
            "publicity"
        })
package org.gridcase.rectification;

import org.springframework.modulith.ApplicationModule;
