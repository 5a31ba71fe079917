/** Working days, deadlines, and the clock ledger that says who held a case and when. */
package org.gridcase.calendar;
