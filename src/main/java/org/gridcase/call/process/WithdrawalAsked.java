package org.gridcase.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.gridcase.call.Calls;
import org.gridcase.call.service.CallReading;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.shared.CurrentUser;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Component;

/** Somebody asks by the form that a call be taken back; nothing of the form stays behind. */
@Component
class WithdrawalAsked implements ExecutionListener {

    private static final int NUMBER = 30;

    private final Calls calls;
    private final CallReading reading;

    WithdrawalAsked(Calls calls, CallReading reading) {
        this.calls = calls;
        this.reading = reading;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FormInput form = CallKey.take(execution);
        CaseNumber number = reading.visible(FreeText.requiredLine("call", form.text("call"), NUMBER));
        String by = CurrentUser.username().orElseThrow(() -> Refusal.forbidden("casefile.task.nobody"));
        execution.setProcessBusinessKey(number.value());
        calls.withdraw(number, form.text("reason"), by);
    }
}
