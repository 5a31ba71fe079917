/** What the module gives to the models of all processes: the variables of a period, its timers, and its reminders. */
@NamedInterface("process")
package org.gridcase.deadline.process;

import org.springframework.modulith.NamedInterface;
