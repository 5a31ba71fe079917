/** The rules of notices, in plain Java. */
package org.gridcase.publicity.domain;
