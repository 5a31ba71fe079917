package org.gridcase.dispute.process;

import org.gridcase.call.CallEnded;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.dispute.Disputes;
import org.gridcase.dispute.service.DepartmentCalls;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A department's work flows back into the dispute from which it was called, in the transaction that ends the call. */
@Component
class CallListener {

    private final DepartmentCalls departments;
    private final DisputeWorkflow workflow;
    private final CaseFiles cases;

    CallListener(DepartmentCalls departments, DisputeWorkflow workflow, CaseFiles cases) {
        this.departments = departments;
        this.workflow = workflow;
        this.cases = cases;
    }

    @EventListener
    void callEnded(CallEnded event) {
        if (event.origin() != null
                && Disputes.PROCESS.equals(cases.facts(event.origin()).kind())) {
            departments.answered(event.origin(), event.call(), event.solved());
            workflow.departmentAnswered(event.origin(), event.solved());
        }
    }
}
