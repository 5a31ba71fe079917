package org.gridcase.publicity.persistence;

/**
 * What the masking gate took for personal and an officer knows better.
 *
 * @param field key of the field
 * @param kind what the gate took it for
 * @param found the text that it found
 * @param content digest of the text of the field in which it stands: what was confirmed of this text holds for no other
 */
public record FalseHit(String field, String kind, String found, String content) {}
