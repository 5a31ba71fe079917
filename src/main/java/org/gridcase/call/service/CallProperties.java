package org.gridcase.call.service;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param returns how often a result may be sent back before the centre decides */
@ConfigurationProperties("gridcase.call")
record CallProperties(@DefaultValue("2") int returns) {}
