package org.gridcase.publicity.persistence;

/**
 * What the masking gate took for personal and an officer knows better.
 *
 * @param field key of the field
 * @param kind what the gate took it for
 * @param found the text that it found
 */
public record FalseHit(String field, String kind, String found) {}
