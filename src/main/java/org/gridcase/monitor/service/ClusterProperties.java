package org.gridcase.monitor.service;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.gridcase.monitor.domain.ClusterRule;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When similar disputes are shown as a cluster.
 *
 * @param count how many of one matter in one community
 * @param days within how many days
 * @param alike from which likeness on two texts are worded alike, 0 to 1
 */
@Validated
@ConfigurationProperties("gridcase.monitor.clusters")
record ClusterProperties(
        @DefaultValue("3") @Min(2) @Max(1000) int count,
        @DefaultValue("30") @Min(1) @Max(366) int days,

        @DefaultValue("0.3") @DecimalMin("0.05") @DecimalMax("1")
        double alike) {

    ClusterRule rule() {
        return new ClusterRule(count, days, alike);
    }
}
