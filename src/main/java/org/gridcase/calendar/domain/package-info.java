/** How a period is counted: plain Java, no framework. */
package org.gridcase.calendar.domain;
