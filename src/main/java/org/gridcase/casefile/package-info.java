/** The case itself: number, facts, parties, attachments, timeline, and the API that shows them. */
package org.gridcase.casefile;
