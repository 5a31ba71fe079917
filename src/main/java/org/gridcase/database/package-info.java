/** The embedded PostgreSQL of the default start, durable and guarded against a second instance. */
package org.gridcase.database;
