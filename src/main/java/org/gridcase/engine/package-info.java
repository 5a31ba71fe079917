/** The process engine's configuration: identity, authorization, history, hardening. No business words. */
@ApplicationModule(allowedDependencies = "shared")
package org.gridcase.engine;

import org.springframework.modulith.ApplicationModule;
