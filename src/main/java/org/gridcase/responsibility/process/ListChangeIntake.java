package org.gridcase.responsibility.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.responsibility.application.ListProposals;
import org.gridcase.territory.Person;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** The start form was submitted: opens the case, makes its number the business key, and leaves nothing of the form behind. */
@Component
class ListChangeIntake implements ExecutionListener {

    private final ListProposals proposals;
    private final Territory territory;

    ListChangeIntake(ListProposals proposals, Territory territory) {
        this.proposals = proposals;
        this.territory = territory;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Person person = territory.currentPerson();
        FormInput form = ChangeKey.take(execution);
        CaseNumber number = proposals.open(EntryForm.proposal(form, proposals.districtOf(person)), person.username());
        execution.setProcessBusinessKey(number.value());
    }
}
