package org.gridcase.accountability.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.gridcase.accountability.service.ReviewOpenings;
import org.gridcase.casefile.process.FormInput;
import org.springframework.stereotype.Component;

/** The start form was submitted: a case and a unit are named, and nothing else is taken from it. */
@Component
class ReviewIntake implements ExecutionListener {

    private final ReviewOpenings openings;

    ReviewIntake(ReviewOpenings openings) {
        this.openings = openings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FormInput form = FormInput.take(execution, AccountabilityProcess.ROUTING);
        execution.setProcessBusinessKey(
                openings.accuse(form.text("reviewedCase"), form.text("unit")).value());
    }
}
