/** Printable documents: HTML templates to PDF with Chinese text. */
@ApplicationModule(allowedDependencies = "shared")
package org.gridcase.document;

import org.springframework.modulith.ApplicationModule;
