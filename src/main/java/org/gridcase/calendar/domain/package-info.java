/** How a period is counted: plain Java, no framework. */
@NamedInterface("domain")
package org.gridcase.calendar.domain;

import org.springframework.modulith.NamedInterface;
