package org.gridcase.responsibility.application;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param returns how often a proposal may be returned to be put right; after that it is approved or refused
 * @param ahead how far ahead the day may lie from which a change is in force
 */
@ConfigurationProperties("gridcase.list-change")
record ListChangeProperties(
        @DefaultValue("1") int returns, @DefaultValue("P1Y") Period ahead) {}
