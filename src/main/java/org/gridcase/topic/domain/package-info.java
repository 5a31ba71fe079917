/** What a topic is and what may become of it; pure Java. */
package org.gridcase.topic.domain;
