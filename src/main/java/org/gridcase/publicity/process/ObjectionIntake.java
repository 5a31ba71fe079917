package org.gridcase.publicity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.publicity.service.ObjectionFiling;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** A member of staff has written down what a resident says: opens the case, and leaves nothing of the form behind. */
@Component
class ObjectionIntake implements ExecutionListener {

    private final ObjectionFiling filing;
    private final Territory territory;

    ObjectionIntake(ObjectionFiling filing, Territory territory) {
        this.filing = filing;
        this.territory = territory;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FormInput form = ObjectionKey.take(execution);
        CaseNumber number = filing.byStaff(
                form.text("notice"),
                form.text("text"),
                form.text("contact"),
                form.text("code"),
                territory.currentPerson().username());
        execution.setProcessBusinessKey(number.value());
    }
}
