package org.gridcase.accountability.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.accountability.domain.Course;
import org.gridcase.accountability.service.PanelWork;
import org.springframework.stereotype.Component;

/** The votes of a ballot are counted. */
@Component
class CountVotes implements JavaDelegate {

    private final PanelWork panels;

    CountVotes(PanelWork panels) {
        this.panels = panels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Course course = panels.count(ReviewKey.of(execution));
        execution.setVariable(AccountabilityProcess.Variables.ASK_AGAIN, course.state() == Course.State.VOTING);
        execution.setVariable(AccountabilityProcess.Variables.MAY_APPEAL, course.state() == Course.State.APPEAL);
    }
}
