package org.gridcase.consultation.service;

import org.gridcase.casefile.CaseNumber;
import org.gridcase.consultation.domain.Ending;
import org.gridcase.consultation.persistence.ConsultationRows;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.publicity.NoticeOwner;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Component;

/** Residents are owed the reason why no resolution came of a matter: nobody leaves it out. */
@Component
class OwedReasons implements NoticeOwner {

    private final ConsultationRows consultations;

    OwedReasons(ConsultationRows consultations) {
        this.consultations = consultations;
    }

    @Override
    public void requireMayDrop(NoticeKind kind, CaseNumber about) {
        boolean owed = kind == NoticeKind.CONSULTATION_RESULT
                && about != null
                && consultations
                        .find(about)
                        .map(consultation -> consultation.course().ending() == Ending.REJECTED)
                        .orElse(false);
        if (owed) {
            throw Refusal.conflict("consultation.publish.reasonOwed");
        }
    }
}
