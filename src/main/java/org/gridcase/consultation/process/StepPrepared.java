package org.gridcase.consultation.process;

import java.time.Clock;
import java.time.ZoneId;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.consultation.service.BodyWork;
import org.gridcase.consultation.service.StepPreparation;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Component;

/** The papers of a step are there and its body is convened; or the level above ends it. */
@Component
class StepPrepared implements TaskListener {

    private static final String CONVENE = "convene";
    private static final String END = "end";

    private final BodyWork work;
    private final TaskHolders holders;
    private final ZoneId zone;

    StepPrepared(BodyWork work, TaskHolders holders, Clock clock) {
        this.work = work;
        this.holders = holders;
        this.zone = clock.getZone();
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = ConsultationKey.take(task);
        CaseNumber number = ConsultationKey.of(task);
        String outcome = form.text(FormInput.OUTCOME);
        if (CONVENE.equals(outcome)) {
            work.convene(number, preparation(form), by);
        } else if (END.equals(outcome)) {
            work.end(number, form.text("reason"), by);
        } else {
            throw Refusal.invalid(FormInput.OUTCOME, "consultation.prepare.outcome");
        }
        task.setVariable(ConsultationStepProcess.Variables.CONVENED, CONVENE.equals(outcome));
        ConsultationKey.goesOn(task, false);
    }

    private StepPreparation preparation(FormInput form) {
        return new StepPreparation(
                form.text("text"),
                form.text("paper"),
                form.instant("startsAt", zone),
                form.text("venue"),
                form.text("method"),
                form.checked("secret"),
                form.text("returnStep"),
                form.text("returnReason"),
                form.text("rejectReason"));
    }
}
