package org.gridcase.rectification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.rectification.service.UnitWork;
import org.springframework.stereotype.Component;

/** The unit puts it right by the day that was settled. */
@Component
class OpenRectificationReport implements JavaDelegate {

    private final UnitWork unit;

    OpenRectificationReport(UnitWork unit) {
        this.unit = unit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RectificationKey.write(execution, unit.openReport(RectificationKey.of(execution)));
    }
}
