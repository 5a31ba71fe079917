package org.gridcase.consultation.service;

import org.gridcase.casefile.CaseNumber;
import org.gridcase.consultation.persistence.ConsultationRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to the matters of a consultation is told to its process in the transaction in which it happens. */
@Service
@Transactional
public class ConsultationNews {

    private final ConsultationRows consultations;

    ConsultationNews(ConsultationRows consultations) {
        this.consultations = consultations;
    }

    /**
     * Of two things that happen to two matters at once, the second is told when the first is committed: then the process has
     * gone on from where it waited, and nobody's work fails because somebody else's came first. Nothing else is locked, and
     * the consultation itself is not.
     */
    public void oneAtATime(CaseNumber number) {
        consultations.lockNews(number);
    }
}
