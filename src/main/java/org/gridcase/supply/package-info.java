/**
 * When a supplier must supply (应当供应): a regulation obliges it once the households that applied reach a share of all.
 * Which share that is the district sets, by matter and with the day from which it holds.
 */
@ApplicationModule(allowedDependencies = {"shared", "territory", "casefile", "responsibility"})
package org.gridcase.supply;

import org.springframework.modulith.ApplicationModule;
