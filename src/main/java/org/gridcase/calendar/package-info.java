/** Working days, deadlines, and the clock ledger that says who held a case and when. */
@ApplicationModule(allowedDependencies = {"shared", "engine"})
package org.gridcase.calendar;

import org.springframework.modulith.ApplicationModule;
