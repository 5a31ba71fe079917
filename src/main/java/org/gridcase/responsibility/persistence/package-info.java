/** The lists and their versions in PostgreSQL. */
package org.gridcase.responsibility.persistence;
