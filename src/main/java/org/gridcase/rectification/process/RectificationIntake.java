package org.gridcase.rectification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.rectification.service.RectificationOpening;
import org.springframework.stereotype.Component;

/** The start form was submitted: opens the case, makes its number the business key, and leaves nothing of the form behind. */
@Component
class RectificationIntake implements ExecutionListener {

    private final RectificationOpening opening;

    RectificationIntake(RectificationOpening opening) {
        this.opening = opening;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FormInput form = RectificationKey.take(execution);
        CaseNumber number = opening.byPerson(
                form.text("about"),
                form.text("placeCode"),
                form.text("unit"),
                form.text("title"),
                form.text("problem"));
        execution.setProcessBusinessKey(number.value());
    }
}
