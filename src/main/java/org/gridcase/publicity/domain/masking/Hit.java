package org.gridcase.publicity.domain.masking;

/** One place in the text of a field, from inclusive, to exclusive, as a Java string counts. */
public record Hit(String fieldKey, int from, int to, HitKind kind, String replacement) {}
