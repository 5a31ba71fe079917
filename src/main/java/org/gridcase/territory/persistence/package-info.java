/** The module's tables. */
package org.gridcase.territory.persistence;
