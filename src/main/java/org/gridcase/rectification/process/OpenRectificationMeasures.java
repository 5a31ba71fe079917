package org.gridcase.rectification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.rectification.domain.RectificationStage;
import org.gridcase.rectification.service.UnitWork;
import org.springframework.stereotype.Component;

/** The unit owes measures and a date from now on. */
@Component
class OpenRectificationMeasures implements JavaDelegate {

    private final UnitWork unit;

    OpenRectificationMeasures(UnitWork unit) {
        this.unit = unit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RectificationKey.write(execution, unit.open(RectificationKey.of(execution), RectificationStage.MEASURES));
    }
}
