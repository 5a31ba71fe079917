package org.gridcase.rectification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.rectification.service.Raising;
import org.springframework.stereotype.Component;

/** A time has run out: the level above has it from now on. */
@Component
class RaiseOverdue implements JavaDelegate {

    private final Raising raising;

    RaiseOverdue(Raising raising) {
        this.raising = raising;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RectificationKey.write(execution, raising.raise(RectificationKey.of(execution), true));
    }
}
