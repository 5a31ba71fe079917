/** The rules of publication as pure Java: what a notice says, by which digest it is frozen, where it stands. */
package org.gridcase.publicity.domain;
