package org.gridcase.territory.domain;

/** A person as the file has it. {@code phone} is null when the file gives none. */
public record PersonRow(String username, String name, String phone) {}
