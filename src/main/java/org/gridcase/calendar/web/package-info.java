/** Calendars as people and programs see them, and the administrator's import. */
package org.gridcase.calendar.web;
