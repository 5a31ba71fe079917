package org.gridcase.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** The fields that forms ask for. Empty where there is no such form or the person may not see it. */
@Component
class FormFields {

    private final FormService forms;
    private final RepositoryService repository;
    private final ObjectMapper json;

    FormFields(FormService forms, RepositoryService repository, ObjectMapper json) {
        this.forms = forms;
        this.repository = repository;
        this.json = json;
    }

    Set<String> ofTask(String task) {
        return read(forms::getDeployedTaskForm, task);
    }

    /** By the id of a process definition. */
    Set<String> ofStart(String definition) {
        return read(forms::getDeployedStartForm, definition);
    }

    /** By a process's key: the form of its newest version. */
    Set<String> ofNewestStart(String key) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
        return definition == null ? Set.of() : ofStart(definition.getId());
    }

    private Set<String> read(Function<String, InputStream> source, String id) {
        try (InputStream form = source.apply(id)) {
            Set<String> keys = new HashSet<>();
            json.readTree(form).findValues("key").stream().map(JsonNode::asText).forEach(keys::add);
            return keys;
        } catch (ProcessEngineException noSuchFormOrNoRight) {
            // The engine itself refuses the request next, with the reason.
            return Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
