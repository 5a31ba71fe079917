/** Rows of calls. Every statement is one business fact; transactions belong to the caller. */
package org.gridcase.call.persistence;
