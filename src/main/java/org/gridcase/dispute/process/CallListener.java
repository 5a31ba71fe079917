package org.gridcase.dispute.process;

import org.gridcase.call.CallEnded;
import org.gridcase.call.CallTurned;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
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
        if (isDispute(event.origin())) {
            departments.answered(event);
            workflow.departmentAnswered(event.origin(), event.solved());
        }
    }

    @EventListener
    void callTurned(CallTurned event) {
        if (isDispute(event.origin())) {
            departments.waits(event);
        }
    }

    private boolean isDispute(CaseNumber origin) {
        return origin != null && Disputes.PROCESS.equals(cases.facts(origin).kind());
    }
}
