package org.gridcase.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.gridcase.call.service.PushDowns;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** An officer of a department wants a town to act; without an entry that says so there is nothing to start. */
@Component
class PushDownAsked implements ExecutionListener {

    private final PushDowns pushDowns;
    private final Territory territory;

    PushDownAsked(PushDowns pushDowns, Territory territory) {
        this.pushDowns = pushDowns;
        this.territory = territory;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var officer = territory.currentPerson();
        execution.setProcessBusinessKey(pushDowns
                .required(CallForm.read(CallKey.take(execution), officer.username()), officer)
                .value());
    }
}
