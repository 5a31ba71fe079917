package org.gridcase.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.consultation.NewConsultation;
import org.gridcase.consultation.service.ConsultationOpenings;
import org.gridcase.territory.PlaceCode;
import org.springframework.stereotype.Component;

/** The start form was submitted: opens the case, makes its number the business key, and leaves nothing of the form behind. */
@Component
class ConsultationIntake implements ExecutionListener {

    private final ConsultationOpenings openings;

    ConsultationIntake(ConsultationOpenings openings) {
        this.openings = openings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FormInput form = ConsultationKey.take(execution);
        String place = form.text("placeCode");
        execution.setProcessBusinessKey(openings.openByPerson(new NewConsultation(
                        place == null ? null : PlaceCode.of(place),
                        null,
                        form.text("group"),
                        form.text("title"),
                        form.text("description")))
                .value());
    }
}
