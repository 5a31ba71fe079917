package org.gridcase.dispute.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.dispute.domain.JointMeetingReport;
import org.gridcase.dispute.domain.MeetingParty;
import org.gridcase.dispute.domain.MeetingRole;
import org.gridcase.dispute.domain.Outcome;
import org.gridcase.dispute.service.JointMeetings;
import org.springframework.stereotype.Component;

/** A joint meeting was held: who came and what each undertook goes to the case, the outcome routes. */
@Component
class JointMeetingReported implements TaskListener {

    private final JointMeetings meetings;
    private final TaskHolders holders;
    private final Clock clock;

    JointMeetingReported(JointMeetings meetings, TaskHolders holders, Clock clock) {
        this.meetings = meetings;
        this.holders = holders;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        CaseNumber number = CaseKey.of(task);
        FormInput form = DisputeForm.take(task);
        Outcome outcome = DisputeForm.outcome(form, Outcome.AGREED, Outcome.NOT_AGREED, Outcome.ANOTHER_SESSION);
        JointMeetingReport report = new JointMeetingReport(
                outcome,
                form.text("reason"),
                form.text("notes"),
                form.instant("heldAt", clock.getZone()),
                form.text("meetingPlace"),
                meetings.invited(number).stream().map(role -> party(form, role)).toList());
        meetings.held(number, CaseKey.stage(task), report, by);
        StageAnswers.of(task, outcome);
        task.setVariable(MediationProcess.Variables.ANOTHER_SESSION, outcome == Outcome.ANOTHER_SESSION);
    }

    /** Every role has fields of its own in the form, named after it. */
    private static MeetingParty party(FormInput form, MeetingRole role) {
        return new MeetingParty(
                role,
                form.text(role.code() + "Name"),
                form.checked(role.code() + "Attended"),
                form.text(role.code() + "Undertaking"),
                form.date(role.code() + "By"));
    }
}
