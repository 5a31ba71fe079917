/** The rules of the import's files: pure Java, so that they can be tried without a database. */
package org.gridcase.territory.domain;
