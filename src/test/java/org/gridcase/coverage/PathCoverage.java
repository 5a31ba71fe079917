package org.gridcase.coverage;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * Which flow nodes were entered and which sequence flows were taken by all tests of this run together. The library
 * camunda-process-test-coverage measures each test class for itself and knows no minimum for a whole run.
 */
final class PathCoverage {

    private static final Map<String, Set<String>> PASSED = new ConcurrentHashMap<>();

    private PathCoverage() {}

    static void passed(String process, String element) {
        PASSED.computeIfAbsent(process, key -> ConcurrentHashMap.newKeySet()).add(element);
    }

    /** The elements of the model, each with whether it was passed. */
    static SortedMap<String, Boolean> of(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Set<String> passed = new TreeSet<>();
        model.getModelElementsByType(Process.class)
                .forEach(process -> passed.addAll(PASSED.getOrDefault(process.getId(), Set.of())));
        SortedMap<String, Boolean> elements = new TreeMap<>();
        for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
            if (element instanceof FlowNode || element instanceof SequenceFlow) {
                elements.put(element.getId(), passed.contains(idOf(element)));
            }
        }
        return elements;
    }

    /** The engine takes no flow behind an event-based gateway: it goes on at the event that came. */
    private static String idOf(FlowElement element) {
        return element instanceof SequenceFlow flow && flow.getSource() instanceof EventBasedGateway
                ? flow.getTarget().getId()
                : element.getId();
    }
}
