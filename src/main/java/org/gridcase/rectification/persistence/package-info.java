/** The tables of rectifications. */
package org.gridcase.rectification.persistence;
