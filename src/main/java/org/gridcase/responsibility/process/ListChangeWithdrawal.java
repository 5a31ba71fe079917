package org.gridcase.responsibility.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.responsibility.application.ListAmendmentCases;
import org.springframework.stereotype.Component;

/** The proposer takes a change back by a start form of Tasklist. */
@Component
class ListChangeWithdrawal implements ExecutionListener {

    private final ListAmendmentCases changes;

    ListChangeWithdrawal(ListAmendmentCases changes) {
        this.changes = changes;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FormInput form = FormInput.take(execution, ListWithdrawalProcess.ROUTING);
        String number = form.text("change");
        changes.withdraw(number == null ? "" : number, form.text("reason"));
        execution.setProcessBusinessKey(number);
    }
}
