package org.gridcase.topic;

import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.PlaceCode;

/**
 * A topic is to be consulted on (纳入协商). Told inside the transaction that accepts it, after which the topic is closed: what
 * follows is a case of its own, linked to the topic.
 *
 * @param title of the topic, as whoever suggested it wrote it: it passes the masking gate before it becomes public
 */
public record TopicAccepted(CaseNumber topic, PlaceCode community, ConsultationGroup group, String title) {}
