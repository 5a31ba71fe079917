package org.gridcase.consultation.service;

import java.util.Comparator;
import java.util.List;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.consultation.domain.Stage;
import org.gridcase.consultation.persistence.ConsultationRecord;
import org.gridcase.consultation.persistence.ConsultationRows;
import org.gridcase.consultation.persistence.VisitRecord;
import org.gridcase.consultation.persistence.VisitRows;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.publicity.NoticeStanding;
import org.gridcase.publicity.Publications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of a consultation, for those who may see its case. */
@Service
@Transactional(readOnly = true)
public class ConsultationReading {

    private final ConsultationRows consultations;
    private final VisitRows visits;
    private final Checks checks;
    private final Publications publications;
    private final CaseFiles cases;

    ConsultationReading(
            ConsultationRows consultations,
            VisitRows visits,
            Checks checks,
            Publications publications,
            CaseFiles cases) {
        this.consultations = consultations;
        this.visits = visits;
        this.checks = checks;
        this.publications = publications;
        this.cases = cases;
    }

    /** @throws org.gridcase.shared.Refusal (404) when the signed-in person may not see it */
    public ConsultationSheet visible(String number) {
        CaseNumber seen = cases.visible(number == null ? "" : number.strip()).number();
        ConsultationRecord consultation =
                consultations.find(seen).orElseThrow(() -> ConsultationCourse.unknown(number));
        List<VisitRecord> entered = visits.of(seen);
        return new ConsultationSheet(
                consultation,
                consultations.texts(seen),
                entered,
                visits.meetings(seen),
                entered.stream()
                        .filter(visit -> visit.step() == Stage.OVERSEE)
                        .max(Comparator.comparingLong(VisitRecord::id))
                        .map(oversight -> checks.of(consultation, oversight))
                        .orElse(List.of()),
                publications.about(seen, NoticeKind.CONSULTATION_RESULT).stream()
                        .map(NoticeStanding::notice)
                        .toList());
    }
}
