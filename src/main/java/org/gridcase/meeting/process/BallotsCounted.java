package org.gridcase.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.meeting.service.Counting;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Component;

/** Hands or papers are counted, or the vote is broken off. */
@Component
class BallotsCounted implements TaskListener {

    private static final String COUNTED = "counted";
    private static final String BREAK_OFF = "breakOff";

    private final Counting counting;
    private final TaskHolders holders;

    BallotsCounted(Counting counting, TaskHolders holders) {
        this.counting = counting;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = MeetingKey.take(task);
        CaseNumber number = MeetingKey.of(task);
        String outcome = form.text(FormInput.OUTCOME);
        if (COUNTED.equals(outcome)) {
            counting.counted(
                    number, form.number("yes"), form.number("no"), form.number("abstain"), form.number("invalid"), by);
        } else if (BREAK_OFF.equals(outcome)) {
            counting.breakOff(number, form.text("reason"), by);
        } else {
            throw Refusal.invalid(FormInput.OUTCOME, "meeting.count.outcome");
        }
    }
}
