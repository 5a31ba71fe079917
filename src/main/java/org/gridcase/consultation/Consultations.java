package org.gridcase.consultation;

import org.gridcase.casefile.CaseNumber;

/** What others ask of the consultations. */
public interface Consultations {

    /** Process id. */
    String PROCESS = "six-step-consultation";

    /** Kind of case. */
    String KIND = "consultation";

    /**
     * Opens a consultation about a matter that is sorted already: the party committee of the community is to propose.
     *
     * @param by username of whoever has it opened, or null: the service
     * @return its number
     * @throws org.gridcase.shared.Refusal when a text is missing or too long, or the place is no community
     */
    CaseNumber open(NewConsultation consultation, String by);
}
