/** The process of a notice, and the only place of the module that knows the engine. */
package org.gridcase.publicity.process;
