package org.gridcase.rectification.persistence;

import java.time.Instant;
import java.time.LocalDate;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.rectification.RectificationSource;
import org.gridcase.rectification.domain.Asked;
import org.gridcase.rectification.domain.Course;
import org.gridcase.territory.HeldPost;

/**
 * A rectification as the table has it.
 *
 * @param finder username of whoever pointed it out and says whether it is put right; null: the people of the post
 * @param finderPost the post by which it was found
 * @param overseer who sets the date since it was raised, or null
 * @param dueOn until when it is to be put right, as last settled; null before that
 * @param wantedOn a date beyond the rule that waits for consent, or null
 * @param asked who is asked now, or was asked last; null while nobody ever was
 */
public record RectificationRecord(
        CaseNumber number,
        CaseNumber about,
        RectificationSource source,
        HeldPost unit,
        String finder,
        HeldPost finderPost,
        String problem,
        Course course,
        HeldPost overseer,
        LocalDate dueOn,
        LocalDate wantedOn,
        Asked asked,
        Instant pointedOutAt,
        Instant closedAt) {}
