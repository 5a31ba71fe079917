/**
 * Six-step consultation (六步协商, 二六工作法): the party committee proposes, the two committees consult, the party members review, the
 * residents' representatives resolve, the supervision committee oversees, and the result is made public. Each body decides by its
 * vote; nothing comes into force past an open objection or finding.
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
            "implementation",
            "meeting",
            "publicity",
            "rectification",
            "topic"
        })
package org.gridcase.consultation;

import org.springframework.modulith.ApplicationModule;
