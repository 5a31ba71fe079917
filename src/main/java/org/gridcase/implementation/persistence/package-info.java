/** The tables of tasks. */
package org.gridcase.implementation.persistence;
