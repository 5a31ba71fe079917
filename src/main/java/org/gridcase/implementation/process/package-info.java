/** The process of a task, and the only place of the module that knows the engine. */
package org.gridcase.implementation.process;
