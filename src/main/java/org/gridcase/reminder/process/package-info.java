/** The only place of the module that knows the engine. */
package org.gridcase.reminder.process;
