package org.gridcase.monitor.process;

import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** The steps of the models by the names that people read on the diagram. */
@Component
public class EngineSteps {

    private final RepositoryService repository;

    EngineSteps(RepositoryService repository) {
        this.repository = repository;
    }

    /** @param definition id of a version of a process; null for work that belongs to none */
    public Optional<String> name(String definition, String element) {
        if (definition == null || element == null) {
            return Optional.empty();
        }
        ModelElementInstance found = repository.getBpmnModelInstance(definition).getModelElementById(element);
        return Optional.ofNullable(found instanceof FlowElement step ? step.getName() : null)
                .map(name -> name.replaceAll("\\s+", ""));
    }
}
