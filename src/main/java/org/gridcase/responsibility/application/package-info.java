/** Bringing lists in from files and out to files. */
package org.gridcase.responsibility.application;
