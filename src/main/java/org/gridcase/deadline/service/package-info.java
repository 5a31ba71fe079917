/** What happens to periods: they begin, are taken up, warned of, moved, paused, and end. */
package org.gridcase.deadline.service;
