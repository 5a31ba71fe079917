package org.gridcase.topic.service;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param topicsFromOneAddress how many a day are taken from one address without an account
 * @param contactsKept for how long it is kept how a resident who suggested a topic wants to be reached
 */
@ConfigurationProperties("gridcase.topic")
record TopicProperties(
        @DefaultValue("20") int topicsFromOneAddress,
        @DefaultValue("180d") Duration contactsKept) {}
