package org.gridcase.dispute.service;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param repeatDays calendar days after closing within which a new report of the same matter counts as the same matter
 *     returning, and takes the credit back
 */
@ConfigurationProperties("gridcase.dispute")
record DisputeProperties(@DefaultValue("30") int repeatDays) {}
