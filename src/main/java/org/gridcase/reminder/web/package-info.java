/** A person's inbox, and for administrators what did not arrive: pages and endpoints. */
package org.gridcase.reminder.web;
