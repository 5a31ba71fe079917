package org.gridcase.dispute.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.dispute.domain.MediationReport;
import org.gridcase.dispute.domain.MeetingRole;
import org.gridcase.dispute.domain.Outcome;
import org.gridcase.dispute.domain.Stage;
import org.gridcase.dispute.service.Climb;
import org.gridcase.dispute.service.JointMeetings;
import org.gridcase.dispute.service.StageOffers;
import org.gridcase.supply.SupplyObligations;
import org.springframework.stereotype.Component;

/** A session is over: its record goes to the case, the outcome routes. */
@Component
class MediationReported implements TaskListener {

    private final Climb climb;
    private final JointMeetings meetings;
    private final SupplyObligations supply;
    private final StageOffers offers;
    private final TaskHolders holders;
    private final Clock clock;

    MediationReported(
            Climb climb,
            JointMeetings meetings,
            SupplyObligations supply,
            StageOffers offers,
            TaskHolders holders,
            Clock clock) {
        this.climb = climb;
        this.meetings = meetings;
        this.supply = supply;
        this.offers = offers;
        this.holders = holders;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        CaseNumber number = CaseKey.of(task);
        Stage stage = CaseKey.stage(task);
        FormInput form = DisputeForm.take(task);
        Outcome outcome = DisputeForm.outcome(
                form,
                Outcome.SETTLED,
                Outcome.ESCALATE,
                Outcome.HAND_BACK,
                Outcome.WITHDRAWN,
                Outcome.NOT_A_DISPUTE,
                Outcome.ANOTHER_SESSION,
                Outcome.GATHER);
        MediationReport report = DisputeForm.report(form, outcome, clock.getZone());
        // First: what was counted decides whether there is anything to gather for.
        supply.counted(number, form.number("householdsApplied"), form.number("householdsTotal"), stage.code(), by);
        climb.report(number, stage, report, by);
        if (outcome == Outcome.GATHER) {
            meetings.gather(number, stage, MeetingRole.invited(form.text("invited")), report.reason(), by);
        }
        StageAnswers.of(task, outcome);
        task.setVariable(MediationProcess.Variables.ANOTHER_SESSION, outcome == Outcome.ANOTHER_SESSION);
        task.setVariable(MediationProcess.Variables.GATHERING, outcome == Outcome.GATHER);
        if (outcome == Outcome.ANOTHER_SESSION) {
            StageAnswers.offers(task, offers.at(number, stage));
        }
    }
}
