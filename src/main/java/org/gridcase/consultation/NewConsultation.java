package org.gridcase.consultation;

import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.PlaceCode;

/**
 * What a consultation is opened with.
 *
 * @param topic the case of the topic that was accepted, or null: the committee proposes of its own accord
 * @param group code of the consultation group (协商小组)
 * @param description what it is about
 */
public record NewConsultation(PlaceCode place, CaseNumber topic, String group, String title, String description) {}
