/** The process of a topic, and the only place of the module that knows the engine. */
package org.gridcase.topic.process;
