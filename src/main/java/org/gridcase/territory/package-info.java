/** Places from district to unit, the posts people hold there, and what a person may see. */
@ApplicationModule(allowedDependencies = {"shared", "engine"})
package org.gridcase.territory;

import org.springframework.modulith.ApplicationModule;
