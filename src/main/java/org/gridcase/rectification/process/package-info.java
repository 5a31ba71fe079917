/** The process of a rectification, and the only place of the module that knows the engine. */
package org.gridcase.rectification.process;
