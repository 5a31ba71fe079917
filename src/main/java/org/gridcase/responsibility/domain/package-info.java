/** What makes an entry acceptable and how lists differ: plain Java, no framework. */
package org.gridcase.responsibility.domain;
