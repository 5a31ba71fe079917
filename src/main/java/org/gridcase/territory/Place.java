package org.gridcase.territory;

/** A place by its own name. {@code path} is the names from the district down to it, joined by " / ", for people. */
public record Place(PlaceCode code, String name, String path) {}
