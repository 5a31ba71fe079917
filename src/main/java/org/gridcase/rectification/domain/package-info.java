/** The rules of a rectification, without anything that runs. */
package org.gridcase.rectification.domain;
