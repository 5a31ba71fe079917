package org.gridcase.publicity.domain.masking;

/** One place in the text of a field, from inclusive, to exclusive, as a Java string counts. */
record Hit(String fieldKey, int from, int to, HitKind kind, String replacement) {}
