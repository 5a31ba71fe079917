package org.gridcase.dispute.process;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.dispute.domain.Participant;
import org.gridcase.dispute.service.Climb;
import org.springframework.stereotype.Component;

/** The deliberation station has been convened: who is invited goes to the case. */
@Component
class DeliberationConvened implements TaskListener {

    private final Climb climb;
    private final TaskHolders holders;
    private final Clock clock;

    DeliberationConvened(Climb climb, TaskHolders holders, Clock clock) {
        this.climb = climb;
        this.holders = holders;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = DisputeForm.take(task);
        List<Participant> invited = new ArrayList<>();
        invited.addAll(Participant.invited(Participant.PARTY_MEMBER, form.text("partyMembers")));
        invited.addAll(Participant.invited(Participant.RESIDENT_REPRESENTATIVE, form.text("residentRepresentatives")));
        invited.addAll(Participant.invited(Participant.VOLUNTEER, form.text("volunteers")));
        Instant meetingAt = form.instant("meetingAt", clock.getZone());
        climb.convened(
                CaseKey.of(task),
                invited,
                meetingAt == null ? clock.instant() : meetingAt,
                form.text("meetingPlace"),
                by);
    }
}
