/** What the monitor asks of the engine, and tells it. */
package org.gridcase.monitor.process;
