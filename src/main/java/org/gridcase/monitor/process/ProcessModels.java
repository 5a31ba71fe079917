package org.gridcase.monitor.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.gridcase.monitor.domain.ModelDrawing;
import org.gridcase.monitor.domain.ModelDrawing.ModelFlow;
import org.gridcase.monitor.domain.ModelDrawing.ModelStep;
import org.gridcase.monitor.domain.StepKind;
import org.gridcase.monitor.persistence.StepVisits.Awaited;
import org.springframework.stereotype.Component;

/** The models as the engine keeps them, every version that was ever deployed. */
@Component
public class ProcessModels {

    private static final String EXTERNAL = "external";

    private final RepositoryService repository;

    /** A definition never changes; whatever node reads it keeps the same. */
    private final Map<String, ModelDrawing> read = new ConcurrentHashMap<>();

    ProcessModels(RepositoryService repository) {
        this.repository = repository;
    }

    /** The newest version of each model, by name. */
    public List<ModelDrawing> newest() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionName()
                .asc()
                .list()
                .stream()
                .map(this::drawing)
                .toList();
    }

    /** All versions of a process, the newest first; empty when there is no such process. */
    public List<ModelDrawing> versions(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(this::drawing)
                .toList();
    }

    /** @param definition the engine's id of a version */
    public Optional<ModelDrawing> drawing(String definition) {
        return repository.createProcessDefinitionQuery().processDefinitionId(definition).list().stream()
                .map(this::drawing)
                .findFirst();
    }

    /** The BPMN file. */
    public String xml(ModelDrawing model) {
        try (InputStream file = repository.getProcessModel(model.definition())) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The service tasks at which a department's system is awaited, in any version that there is. */
    public List<Awaited> awaitedSystems() {
        return repository.createProcessDefinitionQuery().list().stream()
                .map(this::drawing)
                .flatMap(model -> model.steps().stream()
                        .filter(step -> step.kind() == StepKind.WAIT)
                        .map(step -> new Awaited(model.definition(), step.element())))
                .toList();
    }

    private ModelDrawing drawing(ProcessDefinition definition) {
        return read.computeIfAbsent(definition.getId(), id -> {
            BpmnModelInstance model = repository.getBpmnModelInstance(id);
            Process process = model.getModelElementById(definition.getKey());
            List<ModelStep> steps = new ArrayList<>();
            collect(process.getFlowElements(), steps);
            List<ModelFlow> flows = model.getModelElementsByType(SequenceFlow.class).stream()
                    .map(flow -> new ModelFlow(
                            flow.getId(),
                            flow.getSource().getId(),
                            flow.getTarget().getId()))
                    .toList();
            String name = definition.getName() == null ? definition.getKey() : definition.getName();
            return new ModelDrawing(definition.getKey(), id, definition.getVersion(), name, List.copyOf(steps), flows);
        });
    }

    private static void collect(Collection<FlowElement> elements, List<ModelStep> steps) {
        for (FlowElement element : elements) {
            if (element instanceof FlowNode node) {
                kind(node).ifPresent(kind -> steps.add(new ModelStep(node.getId(), name(node), kind, called(node))));
            }
            if (element instanceof SubProcess stage) {
                collect(stage.getFlowElements(), steps);
            }
        }
    }

    private static Optional<StepKind> kind(FlowNode node) {
        if (node instanceof UserTask) {
            return Optional.of(StepKind.TASK);
        }
        if (node instanceof CallActivity) {
            return Optional.of(StepKind.CALL);
        }
        if (node instanceof SubProcess stage) {
            return Optional.of(stage.triggeredByEvent() ? StepKind.EVENT : StepKind.STAGE);
        }
        boolean waits = node instanceof ReceiveTask
                || node instanceof EventBasedGateway
                || node instanceof IntermediateCatchEvent
                || node instanceof ServiceTask task && EXTERNAL.equals(task.getCamundaType());
        if (waits) {
            return Optional.of(StepKind.WAIT);
        }
        if (node instanceof BoundaryEvent) {
            return Optional.of(StepKind.EVENT);
        }
        return node instanceof EndEvent ? Optional.of(StepKind.END) : Optional.empty();
    }

    private static String name(FlowNode node) {
        String name = node.getName();
        if (name == null && node instanceof BoundaryEvent event) {
            name = event.getAttachedTo().getName();
        }
        return name == null || name.isBlank() ? "—" : name.replaceAll("\\s+", " ");
    }

    private static String called(FlowNode node) {
        return node instanceof CallActivity call ? call.getCalledElement() : null;
    }
}
