package org.gridcase.implementation;

import java.time.LocalDate;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;

/**
 * Something that was resolved and has to be done.
 *
 * @param about the case that resolved it
 * @param place where it is done: the owner is the one at this place, or at the place above it at which there is such a post
 * @param owner the post whose people do it
 * @param title one line
 * @param what what has to be done
 * @param dueOn the day until whose end it is due; a day of rest gives way to the next working day
 */
public record NewImplementation(
        CaseNumber about, PlaceCode place, Post owner, String title, String what, LocalDate dueOn) {}
