package org.gridcase.rectification;

import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;

/**
 * A problem that a unit has to put right.
 *
 * @param about the case in which it was found, or null
 * @param place where it is: the unit is the one at this place, or at the place above it at which there is such a post
 * @param unit the post whose people have to put it right; never those who found it
 * @param title one line
 * @param problem what is wrong, and what would be right
 */
public record PointedOut(
        CaseNumber about, PlaceCode place, Post unit, String title, String problem, RectificationSource source) {}
