package org.gridcase.responsibility.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.CaseTaskDisplay;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** A unit's opinion is waited for. */
@Component
class UnitAsked implements TaskListener {

    private final CaseTaskDisplay display;
    private final Territory territory;

    UnitAsked(CaseTaskDisplay display, Territory territory) {
        this.display = display;
        this.territory = territory;
    }

    @Override
    public void notify(DelegateTask task) {
        display.opened(task, territory.require(ChangeKey.unit(task)).name());
    }
}
