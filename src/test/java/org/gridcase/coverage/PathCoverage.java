package org.gridcase.coverage;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
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
 * Which flow nodes were entered and which sequence flows were taken by all tests of this run together, whichever process ran
 * them. The library camunda-process-test-coverage measures each test class for itself and knows no minimum for a whole run.
 */
final class PathCoverage {

    private static final Set<String> HERE = ConcurrentHashMap.newKeySet();
    private static final Map<Path, Map<String, List<String>>> READ = new ConcurrentHashMap<>();

    private final Set<String> passed;

    /** @param passed what all processes of the run have written, each what it has {@linkplain #here() passed} */
    PathCoverage(Set<String> passed) {
        this.passed = passed;
    }

    static void passed(String process, String element) {
        HERE.add(line(process, element));
    }

    /** What the tests of this process have passed so far. */
    static SortedSet<String> here() {
        return new TreeSet<>(HERE);
    }

    /** The elements of the model, each with whether it was passed. */
    SortedMap<String, Boolean> of(Path file) {
        SortedMap<String, Boolean> elements = new TreeMap<>();
        READ.computeIfAbsent(file, PathCoverage::linesOf)
                .forEach(
                        (element, lines) -> elements.put(element, lines.stream().anyMatch(passed::contains)));
        return elements;
    }

    /** The elements of the model, each with the lines that say that it was passed. */
    private static Map<String, List<String>> linesOf(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Collection<Process> processes = model.getModelElementsByType(Process.class);
        Map<String, List<String>> elements = new HashMap<>();
        for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
            if (element instanceof FlowNode || element instanceof SequenceFlow) {
                List<String> lines = processes.stream()
                        .map(process -> line(process.getId(), idOf(element)))
                        .toList();
                elements.put(element.getId(), lines);
            }
        }
        return elements;
    }

    private static String line(String process, String element) {
        return process + " " + element;
    }

    /** The engine takes no flow behind an event-based gateway: it goes on at the event that came. */
    private static String idOf(FlowElement element) {
        return element instanceof SequenceFlow flow && flow.getSource() instanceof EventBasedGateway
                ? flow.getTarget().getId()
                : element.getId();
    }
}
