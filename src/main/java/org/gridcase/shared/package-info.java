/** The small kernel that every module may use: refusals in the user's language, who acts, the clock. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package org.gridcase.shared;
