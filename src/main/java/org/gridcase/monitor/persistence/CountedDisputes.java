package org.gridcase.monitor.persistence;

import java.time.Instant;
import java.util.Map;

/**
 * The disputes that a question is about.
 *
 * @param condition on the columns {@code place} and {@code number}, with its parameters in {@code values}
 * @param before when the period before it began
 * @param to the first instant after it
 */
public record CountedDisputes(String condition, Map<String, Object> values, Instant before, Instant from, Instant to) {}
