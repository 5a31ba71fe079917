package org.gridcase.publicity.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.publicity.process.PublicationProcess.Variables;
import org.gridcase.publicity.service.NoticeApproval;
import org.gridcase.publicity.service.NoticeApproval.Decided;
import org.gridcase.publicity.service.PublicPeriods;
import org.springframework.stereotype.Component;

/** The officer has decided about a draft. */
@Component
class NoticeDecided implements TaskListener {

    private final NoticeApproval approval;
    private final PublicPeriods periods;
    private final TaskHolders holders;

    NoticeDecided(NoticeApproval approval, PublicPeriods periods, TaskHolders holders) {
        this.approval = approval;
        this.periods = periods;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = NoticeKey.take(task);
        CaseNumber number = NoticeKey.of(task);
        Decided decided = approval.decide(number, form.text(FormInput.OUTCOME), form.text("reason"), by);
        task.setVariable(Variables.PUBLISHED, decided.published());
        task.setVariable(Variables.ALREADY_SHOWN, decided.shown());
        task.setVariable(Variables.TAKES_OBJECTIONS, periods.takesObjections(number));
    }
}
