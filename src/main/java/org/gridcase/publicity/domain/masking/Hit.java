package org.gridcase.publicity.domain.masking;

/**
 * One place in the text of a field, from inclusive, to exclusive, as a Java string counts.
 *
 * @param recorded whether it is, beyond doubt, what the case records of a person: nobody can say that it is not personal
 */
public record Hit(String fieldKey, int from, int to, HitKind kind, String replacement, boolean recorded) {}
