package org.gridcase.territory.domain;

import org.gridcase.territory.PlaceCode;

public record PlaceRow(long line, PlaceCode code, String name) {}
