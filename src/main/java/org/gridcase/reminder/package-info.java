/** Reminders (提醒): an outbox, the channels that carry them to people, and the pages that show what arrived or did not. */
@ApplicationModule(allowedDependencies = {"shared", "territory"})
package org.gridcase.reminder;

import org.springframework.modulith.ApplicationModule;
