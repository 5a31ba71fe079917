package org.gridcase.responsibility.domain;

import java.util.Set;
import java.util.function.Predicate;
import org.gridcase.responsibility.ListUnit;

/**
 * What must be known to judge entries of a district.
 *
 * @param isUnit whether it is a unit that this district's entries may name
 * @param matters the codes that there are
 */
public record ListFacts(Predicate<ListUnit> isUnit, Set<String> matters) {}
