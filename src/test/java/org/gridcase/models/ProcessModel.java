package org.gridcase.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One file of {@code bpmn/}, with the names by which it leans on code, forms, tables and other models. */
public final class ProcessModel {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.'\"])[a-zA-Z]\\w*");
    private static final Set<String> ENGINE_NAMES =
            Set.of("execution", "task", "true", "false", "null", "not", "empty");
    private static final Set<String> MAPPINGS = Set.of("in", "out");

    private final Path file;
    private final BpmnModelInstance model;

    private ProcessModel(Path file) {
        this.file = file;
        this.model = Bpmn.readModelFromFile(file.toFile());
    }

    /** All models, by file name. */
    public static List<ProcessModel> all() {
        return Read.ALL;
    }

    /** Once for all tests of a process: to read them takes longer than to look at them. */
    private static final class Read {
        static final List<ProcessModel> ALL =
                ModelFiles.in("bpmn", ".bpmn").stream().map(ProcessModel::new).toList();
    }

    public String fileName() {
        return ModelFiles.nameOf(file);
    }

    public String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Collection<Process> processes() {
        return model.getModelElementsByType(Process.class);
    }

    public <T extends ModelElementInstance> Collection<T> elements(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    /** Every element of the file, the engine's extension elements among them. */
    public Stream<DomElement> xml() {
        return xml(model.getDocument().getRootElement());
    }

    private static Stream<DomElement> xml(DomElement element) {
        return Stream.concat(
                Stream.of(element), element.getChildElements().stream().flatMap(ProcessModel::xml));
    }

    /** Values of this attribute of the engine's namespace, or of none for the engine's own elements. */
    public Set<String> values(String attribute) {
        return xml().flatMap(element -> valuesOf(element, attribute)).collect(Collectors.toCollection(TreeSet::new));
    }

    public static Stream<String> valuesOf(DomElement element, String attribute) {
        return Stream.of(
                        element.getAttribute(ModelFiles.CAMUNDA, attribute),
                        element.getNamespaceURI().equals(ModelFiles.CAMUNDA) ? element.getAttribute(attribute) : null)
                .filter(value -> value != null && !value.isBlank());
    }

    /** Names of the beans that the model calls. */
    public Set<String> beans() {
        return values("delegateExpression").stream()
                .flatMap(ProcessModel::namesIn)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Set<String> forms() {
        return values("formRef");
    }

    public Set<String> decisions() {
        return values("decisionRef");
    }

    public Set<String> calledProcesses() {
        return elements(CallActivity.class).stream()
                .map(CallActivity::getCalledElement)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Set<String> messages() {
        return elements(Message.class).stream().map(Message::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    public Set<String> errors() {
        return elements(Error.class).stream().map(Error::getErrorCode).collect(Collectors.toCollection(TreeSet::new));
    }

    public Set<String> escalations() {
        return elements(Escalation.class).stream()
                .map(Escalation::getEscalationCode)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Variables in expressions, in what is passed to and from called processes, and in inputs and outputs. */
    public Set<String> variables() {
        Set<String> names = new TreeSet<>();
        xml().forEach(element -> {
            boolean delegate = valuesOf(element, "delegateExpression").findAny().isPresent();
            for (String attribute : List.of(
                    "candidateGroups",
                    "assignee",
                    "candidateUsers",
                    "dueDate",
                    "followUpDate",
                    "priority",
                    "topic",
                    "collection",
                    "elementVariable",
                    "sourceExpression",
                    "value")) {
                valuesOf(element, attribute).flatMap(ProcessModel::namesIn).forEach(names::add);
            }
            if (!delegate
                    && element.getChildElements().isEmpty()
                    && element.getTextContent() != null
                    && !element.getLocalName().equals("documentation")) {
                namesIn(element.getTextContent()).forEach(names::add);
            }
            if (MAPPINGS.contains(element.getLocalName())) {
                Stream.of("source", "target")
                        .flatMap(name -> valuesOf(element, name))
                        .forEach(names::add);
            }
            if (element.getLocalName().matches("(input|output)Parameter")) {
                names.add(element.getAttribute("name"));
            }
        });
        names.removeAll(ENGINE_NAMES);
        return names;
    }

    /** The other process's variables that this one gives to it or takes from it. */
    public Set<String> exchangedWith(String calledProcess) {
        return elements(CallActivity.class).stream()
                .filter(call -> calledProcess.equals(call.getCalledElement()))
                .flatMap(call -> xml(call.getDomElement()))
                .flatMap(mapping -> switch (mapping.getLocalName()) {
                    case "in" -> valuesOf(mapping, "target");
                    case "out" -> valuesOf(mapping, "source");
                    default -> Stream.<String>empty();
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> namesIn(String text) {
        return EXPRESSION
                .matcher(text)
                .results()
                .map(expression -> NAME.matcher(expression.group(1)))
                .flatMap(Matcher::results)
                .map(MatchResult::group);
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
