package org.gridcase.consultation.service;

import org.gridcase.casefile.CaseNumber;
import org.gridcase.consultation.Consultations;
import org.gridcase.consultation.NewConsultation;
import org.gridcase.consultation.process.ConsultationWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people and other modules do with consultations outside of the tasks of the process. */
@Service
@Transactional
public class ConsultationsFacade implements Consultations {

    private final ConsultationOpenings openings;
    private final ConsultationWorkflow workflow;

    ConsultationsFacade(ConsultationOpenings openings, ConsultationWorkflow workflow) {
        this.openings = openings;
        this.workflow = workflow;
    }

    @Override
    public CaseNumber open(NewConsultation consultation, String by) {
        CaseNumber number = openings.open(consultation, by);
        workflow.opened(number);
        return number;
    }

    /** The signed-in person has its committee propose. */
    public CaseNumber openByPerson(NewConsultation consultation) {
        CaseNumber number = openings.openByPerson(consultation);
        workflow.opened(number);
        return number;
    }
}
