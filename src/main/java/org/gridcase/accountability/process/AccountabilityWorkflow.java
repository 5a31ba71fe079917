package org.gridcase.accountability.process;

import org.camunda.bpm.engine.RuntimeService;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.PlaceCode;
import org.springframework.stereotype.Component;

/** What the application tells the processes. */
@Component
public class AccountabilityWorkflow {

    private final RuntimeService runtime;

    AccountabilityWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** The case of a review is open. Runs to the first task, or to its end, within the caller's transaction. */
    public void reviewOpened(CaseNumber number) {
        runtime.createMessageCorrelation(AccountabilityProcess.Messages.REVIEW_OPENED)
                .processInstanceBusinessKey(number.value())
                .correlateStartMessage();
    }

    /** A unit has missed a window of the case again; its review opens in a transaction of its own. */
    void windowMissedAgain(CaseNumber number, PlaceCode unit, String entry) {
        runtime.createMessageCorrelation(SecondMissProcess.Messages.MISSED_AGAIN)
                .setVariable(SecondMissProcess.Told.MISSED_CASE, number.value())
                .setVariable(SecondMissProcess.Told.UNIT, unit.value())
                .setVariable(SecondMissProcess.Told.ENTRY, entry)
                .correlateStartMessage();
    }
}
