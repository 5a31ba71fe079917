/** What the figures mean, without database and engine. */
package org.gridcase.monitor.domain;
