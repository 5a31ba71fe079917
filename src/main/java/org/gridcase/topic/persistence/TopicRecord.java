package org.gridcase.topic.persistence;

import java.time.Instant;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.PlaceCode;
import org.gridcase.topic.ConsultationGroup;
import org.gridcase.topic.domain.TopicMatter;
import org.gridcase.topic.domain.TopicSource;
import org.gridcase.topic.domain.TopicState;

/**
 * A row of the table of topics.
 *
 * @param supporters how many stand behind it
 * @param suggestedBy username of the member of staff who brought it, or null: a resident, or the service
 * @param codeDigest of the code on a resident's receipt, or null
 * @param group to which it was accepted, or null
 * @param mergedInto the topic that it is part of now, or null
 * @param reason why it is declined, as whoever sorted it wrote it, or null
 * @param notice by which the reason becomes public, or null
 * @param sortedBy username of whoever decided, or null
 */
public record TopicRecord(
        CaseNumber number,
        PlaceCode community,
        TopicMatter matter,
        TopicSource source,
        int supporters,
        String suggestedBy,
        Instant gatheredAt,
        String codeDigest,
        ConsultationGroup proposedGroup,
        ConsultationGroup group,
        TopicState state,
        CaseNumber mergedInto,
        String reason,
        CaseNumber notice,
        String sortedBy) {}
