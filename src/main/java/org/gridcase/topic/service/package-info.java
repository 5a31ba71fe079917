/** How topics are gathered, sorted, merged and declined, and how disputes are counted. */
package org.gridcase.topic.service;
