/**
 * Topics (议题) for consultation: gathered from residents, visits, grid workers and from disputes that resemble each other,
 * then sorted to one of the four consultation groups, merged, or declined with a published reason.
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
            "dispute",
            "publicity"
        })
package org.gridcase.topic;

import org.springframework.modulith.ApplicationModule;
