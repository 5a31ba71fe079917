/** The embedded PostgreSQL of the default start, durable and guarded against a second instance. */
@ApplicationModule(allowedDependencies = "shared")
package org.gridcase.database;

import org.springframework.modulith.ApplicationModule;
