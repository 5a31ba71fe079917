/** What a manager asks, answered for the part of the territory that the manager sees. */
package org.gridcase.monitor.service;
