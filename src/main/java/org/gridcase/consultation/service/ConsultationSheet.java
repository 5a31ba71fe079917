package org.gridcase.consultation.service;

import java.util.List;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.consultation.domain.Checklist;
import org.gridcase.consultation.persistence.ConsultationRecord;
import org.gridcase.consultation.persistence.ConsultationRows.Text;
import org.gridcase.consultation.persistence.ConvenedRecord;
import org.gridcase.consultation.persistence.VisitRecord;

/**
 * The whole record of a consultation.
 *
 * @param visits every step that was entered, oldest first
 * @param meetings all that were convened, oldest first
 * @param checks what the supervision committee checks; empty before it is asked
 * @param notices of its result, newest first
 */
public record ConsultationSheet(
        ConsultationRecord consultation,
        List<Text> texts,
        List<VisitRecord> visits,
        List<ConvenedRecord> meetings,
        List<Checklist.Line> checks,
        List<CaseNumber> notices) {

    public ConsultationSheet {
        texts = List.copyOf(texts);
        visits = List.copyOf(visits);
        meetings = List.copyOf(meetings);
        checks = List.copyOf(checks);
        notices = List.copyOf(notices);
    }
}
