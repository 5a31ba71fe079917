/** What the models of all processes need of the case: its tasks, and what their forms bring. */
@NamedInterface("process")
package org.gridcase.casefile.process;

import org.springframework.modulith.NamedInterface;
