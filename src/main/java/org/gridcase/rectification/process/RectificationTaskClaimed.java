package org.gridcase.rectification.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.process.OwedTimers;
import org.gridcase.rectification.process.RectificationProcess.Elements;
import org.gridcase.rectification.service.FinderWork;
import org.gridcase.rectification.service.UnitWork;
import org.springframework.stereotype.Component;

/** Somebody takes a step up, or gives it back. What only the finder may say is not taken up by others. */
@Component
class RectificationTaskClaimed implements TaskListener {

    private static final Set<String> FINDERS = Set.of(Elements.RULE, Elements.CONSENT, Elements.CHECK);

    private final UnitWork unit;
    private final FinderWork finding;
    private final OwedTimers timers;

    RectificationTaskClaimed(UnitWork unit, FinderWork finding, OwedTimers timers) {
        this.unit = unit;
        this.finding = finding;
        this.timers = timers;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseNumber number = RectificationKey.of(task);
        if (task.getAssignee() != null && FINDERS.contains(task.getTaskDefinitionKey())) {
            finding.requireAsked(number, task.getAssignee());
        }
        timers.taken(task, unit.taken(number, task.getAssignee()));
    }
}
