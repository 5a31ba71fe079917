package org.gridcase.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/**
 * The fields that forms ask for. Empty where there is no form: the models of this service have one at every user task and
 * form start, which a test keeps true.
 */
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

    Optional<Set<String>> ofTask(String task) {
        return read(forms::getDeployedTaskForm, task);
    }

    /** By the id of a process definition. */
    Optional<Set<String>> ofStart(String definition) {
        return read(forms::getDeployedStartForm, definition);
    }

    /** By a process's key: the form of its newest version. */
    Optional<Set<String>> ofNewestStart(String key) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
        return definition == null ? Optional.empty() : ofStart(definition.getId());
    }

    private Optional<Set<String>> read(Function<String, InputStream> source, String id) {
        try (InputStream form = source.apply(id)) {
            Set<String> keys = new HashSet<>();
            json.readTree(form).findValues("key").stream().map(JsonNode::asText).forEach(keys::add);
            return Optional.of(keys);
        } catch (ProcessEngineException noSuchFormOrNoRight) {
            // Without the right or the task the engine itself refuses the request next, with the reason.
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
