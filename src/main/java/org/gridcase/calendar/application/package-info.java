/** Bringing calendars in from files. */
package org.gridcase.calendar.application;
