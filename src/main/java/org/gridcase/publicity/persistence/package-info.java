/** The notices in the database. */
package org.gridcase.publicity.persistence;
