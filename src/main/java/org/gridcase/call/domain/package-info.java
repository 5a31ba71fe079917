/** The rules of calls, in plain Java. */
package org.gridcase.call.domain;
