package org.gridcase.rectification.service;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param returns how often a problem that was not put right goes back to the unit before it is raised */
@ConfigurationProperties("gridcase.rectification")
record RectificationProperties(@DefaultValue("2") int returns) {}
