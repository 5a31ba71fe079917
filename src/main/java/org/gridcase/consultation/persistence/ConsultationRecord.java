package org.gridcase.consultation.persistence;

import java.time.Instant;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.consultation.domain.Course;
import org.gridcase.territory.PlaceCode;

/**
 * A consultation.
 *
 * @param topic the case of its topic, or null
 * @param group code of the consultation group (协商小组)
 * @param textVersion the text to which the last step agreed; 0 before the first has
 * @param turn the step that is owed, as the table {@code deadline-rules} names it; null while another case is waited for
 * @param resolvedAt when the residents' representatives resolved last, or null
 * @param notice the newest notice of the result, or null
 * @param outcomeNotice the newest notice of what was done of it, or null
 * @param outcomeDrops how often such a notice was dropped
 * @param endingReason why no resolution came of it, or null
 */
public record ConsultationRecord(
        CaseNumber number,
        PlaceCode place,
        CaseNumber topic,
        String group,
        String title,
        Course course,
        int textVersion,
        String turn,
        String openedBy,
        Instant openedAt,
        Instant resolvedAt,
        CaseNumber notice,
        CaseNumber outcomeNotice,
        int outcomeDrops,
        Instant inForceAt,
        String endingReason,
        Instant closedAt) {}
