package org.gridcase.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.gridcase.call.service.CallIntake;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.shared.CurrentUser;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Component;

/** The start form was submitted: opens the call, makes its number the business key, and leaves nothing of the form behind. */
@Component
class CallRegistered implements ExecutionListener {

    private final CallIntake intake;

    CallRegistered(CallIntake intake) {
        this.intake = intake;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FormInput form = CallKey.take(execution);
        CaseNumber number = intake.openByOfficer(CallForm.read(
                form, CurrentUser.username().orElseThrow(() -> Refusal.forbidden("casefile.task.nobody"))));
        execution.setProcessBusinessKey(number.value());
    }
}
