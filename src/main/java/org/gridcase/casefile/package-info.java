/** The case itself: number, facts, parties, attachments, timeline, and the API that shows them. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "territory", "calendar"})
package org.gridcase.casefile;

import org.springframework.modulith.ApplicationModule;
