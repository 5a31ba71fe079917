package org.gridcase.consultation.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseDetails;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.consultation.Consultations;
import org.gridcase.consultation.persistence.ConsultationRows;
import org.springframework.stereotype.Component;

/** What a consultation adds to its case where it is shown. */
@Component
class ConsultationDetails implements CaseDetails {

    private final ConsultationRows consultations;

    ConsultationDetails(ConsultationRows consultations) {
        this.consultations = consultations;
    }

    @Override
    public String kind() {
        return Consultations.KIND;
    }

    @Override
    public Map<CaseNumber, List<Detail>> of(Collection<CaseNumber> numbers) {
        return consultations.all(numbers).stream()
                .collect(Collectors.toMap(
                        consultation -> consultation.number(),
                        consultation -> List.of(
                                new Detail(
                                        "stage", consultation.course().stage().code()),
                                new Detail("returns", consultation.course().returns()),
                                new Detail("inForce", consultation.inForceAt() != null))));
    }

    /** Reasons of the clock ledger have one set of words for all kinds of cases. */
    @Override
    public String messageKey(String field, String value) {
        return field.equals("heldReason") ? field + "." + value : "consultation." + field + "." + value;
    }
}
