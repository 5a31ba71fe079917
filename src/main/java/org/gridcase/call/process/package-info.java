/** The models {@code department-call} and {@code department-part}, and the only place of the module that knows the engine. */
package org.gridcase.call.process;
