package org.gridcase.rectification.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.rectification.process.RectificationProcess.Variables;
import org.gridcase.rectification.service.Objectors;
import org.gridcase.rectification.service.StepOpening;
import org.springframework.stereotype.Component;

/** The resident whose objection was upheld is waited for, if a resident has found it. */
@Component
class AskObjector implements JavaDelegate {

    private final Objectors objectors;

    AskObjector(Objectors objectors) {
        this.objectors = objectors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<StepOpening> asked = objectors.ask(RectificationKey.of(execution));
        execution.setVariable(Variables.OBJECTOR_ASKED, asked.isPresent());
        asked.ifPresent(opening -> RectificationKey.write(execution, opening));
    }
}
