package org.gridcase.responsibility.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.responsibility.application.ListRevisions;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Component;

/** The proposer has put the proposal right, or takes it back. */
@Component
class ListRevised implements TaskListener {

    private static final String PROPOSE_AGAIN = "proposeAgain";

    private final ListRevisions revisions;
    private final TaskHolders holders;

    ListRevised(ListRevisions revisions, TaskHolders holders) {
        this.revisions = revisions;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = ChangeKey.take(task);
        String outcome = form.text(FormInput.OUTCOME) == null ? "" : form.text(FormInput.OUTCOME);
        switch (outcome) {
            case PROPOSE_AGAIN ->
                revisions.proposedAgain(ChangeKey.of(task), EntryForm.revisions(form), form.text("reason"), by);
            case "withdrawn" -> revisions.withdraw(ChangeKey.of(task), form.text("reason"), by);
            default -> throw Refusal.invalid(FormInput.OUTCOME, "listChange.revise.outcome");
        }
        task.setVariable(ListAmendmentProcess.Variables.PROPOSED_AGAIN, PROPOSE_AGAIN.equals(outcome));
    }
}
