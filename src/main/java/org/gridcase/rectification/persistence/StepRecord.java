package org.gridcase.rectification.persistence;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One thing that was said in the course of a rectification; never changed.
 *
 * @param kind a camelCase word, see the table
 * @param by username, or null: the service or a resident
 * @param capacity as what it was said: {@code unit}, {@code overseer}, {@code service}, or as who was asked
 */
public record StepRecord(String kind, String by, String capacity, String text, LocalDate dueOn, Instant at) {}
