/**
 * The reference worker that a department runs beside its own system (部门系统): in the same jar, but a program of its own. It
 * knows the service by HTTP only, so it uses nothing of the other modules, no engine and no database.
 */
@ApplicationModule(allowedDependencies = {})
package org.gridcase.department;

import org.springframework.modulith.ApplicationModule;
