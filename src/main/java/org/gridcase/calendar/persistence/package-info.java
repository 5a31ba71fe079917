/** Calendars, their revisions and days in PostgreSQL. */
package org.gridcase.calendar.persistence;
