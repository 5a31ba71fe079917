package org.gridcase.territory.domain;

/** A file as it was handed in. {@code name} is what the person calls it. */
public record SourceFile(String name, byte[] content) {}
