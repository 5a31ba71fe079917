/** How the instants of a period follow from its rule: plain Java. */
package org.gridcase.deadline.domain;
