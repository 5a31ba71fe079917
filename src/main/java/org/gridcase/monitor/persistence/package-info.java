/** The tables that the pages read, and the outbox that keeps them up to date. */
package org.gridcase.monitor.persistence;
