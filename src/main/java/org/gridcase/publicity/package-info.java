/**
 * What becomes public (居务公开): notices that are checked for personal data, approved, frozen by digest, shown for the time of
 * their promptness class, and open to objections. Every module that has something to make public drafts it here.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "territory",
            "calendar",
            "casefile",
            "casefile :: process",
            "deadline",
            "deadline :: process",
            "document"
        })
package org.gridcase.publicity;

import org.springframework.modulith.ApplicationModule;
