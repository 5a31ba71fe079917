package org.gridcase.rectification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.rectification.domain.RectificationStage;
import org.gridcase.rectification.service.UnitWork;
import org.springframework.stereotype.Component;

/** The unit owes an answer from now on. */
@Component
class OpenRectificationAnswer implements JavaDelegate {

    private final UnitWork unit;

    OpenRectificationAnswer(UnitWork unit) {
        this.unit = unit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RectificationKey.write(execution, unit.open(RectificationKey.of(execution), RectificationStage.ANSWER));
    }
}
