package org.gridcase.consultation.service;

import java.util.function.Predicate;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.consultation.domain.Ending;
import org.gridcase.consultation.persistence.ConsultationRecord;
import org.gridcase.consultation.persistence.ConsultationRows;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.publicity.NoticeOwner;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Residents are owed the reason why no resolution came of a matter, and at last what was done after a resolution: nobody leaves
 * it out.
 */
@Component
class OwedReasons implements NoticeOwner {

    private final ConsultationRows consultations;
    private final ConsultationRules rules;

    OwedReasons(ConsultationRows consultations, ConsultationRules rules) {
        this.consultations = consultations;
        this.rules = rules;
    }

    @Override
    public void requireMayDrop(NoticeKind kind, CaseNumber about) {
        if (kind == NoticeKind.CONSULTATION_RESULT && is(about, OwedReasons::isRejected)) {
            throw Refusal.conflict("consultation.publish.reasonOwed");
        }
        if (kind == NoticeKind.IMPLEMENTATION_RESULT && is(about, rules::isOutcomeOwed)) {
            throw Refusal.conflict("consultation.publish.outcomeOwed");
        }
    }

    private boolean is(CaseNumber about, Predicate<ConsultationRecord> owed) {
        return about != null && consultations.find(about).filter(owed).isPresent();
    }

    private static boolean isRejected(ConsultationRecord consultation) {
        return consultation.course().ending() == Ending.REJECTED;
    }
}
