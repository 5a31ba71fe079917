/**
 * Publicity (公开公示): what residents are told in notices, and the masking gate that every notice passes before.
 */
@ApplicationModule(allowedDependencies = {"shared"})
package org.gridcase.publicity;

import org.springframework.modulith.ApplicationModule;
