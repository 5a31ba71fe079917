package org.gridcase.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Service;

@Service
class EngineDecisionTables implements DecisionTables {

    private final DecisionService decisions;
    private final RepositoryService repository;

    EngineDecisionTables(ProcessEngine engine) {
        this.decisions = engine.getDecisionService();
        this.repository = engine.getRepositoryService();
    }

    @Override
    public Result evaluate(String decision, Map<String, Object> inputs) {
        DecisionDefinition table = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .latestVersion()
                .singleResult();
        if (table == null) {
            throw new IllegalStateException("There is no decision table " + decision);
        }
        // By id: the version that is reported must be the version that answered, even while a newer one is deployed.
        DmnDecisionResult answer =
                decisions.evaluateDecisionById(table.getId()).variables(inputs).evaluate();
        List<Map<String, Object>> rows = List.copyOf(answer.getResultList());
        return new Result(String.valueOf(table.getVersion()), rows);
    }
}
