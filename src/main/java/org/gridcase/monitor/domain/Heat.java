package org.gridcase.monitor.domain;

import java.util.List;
import org.gridcase.territory.PlaceCode;

/**
 * How many disputes a place has.
 *
 * @param own true: those of the place that was asked for which name no place within it
 * @param parts the places directly in it, by code; empty at the second level
 */
public record Heat(PlaceCode place, String name, boolean own, Counted counted, List<Heat> parts) {}
