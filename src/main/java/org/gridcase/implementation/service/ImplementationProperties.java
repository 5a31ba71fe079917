package org.gridcase.implementation.service;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param returns how often what is not done goes back to its owner before the level above decides */
@ConfigurationProperties("gridcase.implementation")
record ImplementationProperties(@DefaultValue("2") int returns) {}
