package org.gridcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.models.ModelFiles.isChinese;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.gridcase.models.ModelFiles;
import org.gridcase.models.ProcessModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every file of {@code bpmn/} must be in itself. How models and code agree: {@link ProcessContractTests}. */
class ProcessModelTests {

    /** What a person can take in at once; a larger process is two. */
    private static final int MOST_FLOW_NODES = 45;

    private static final String KEBAB_CASE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final String CAMEL_CASE = "[a-z][a-zA-Z0-9]*";
    private static final String DELEGATE = "[$#]\\{" + CAMEL_CASE + "}";
    private static final String QUESTION = "[$#]\\{!?" + CAMEL_CASE + "}";

    static List<ProcessModel> models() {
        return ProcessModel.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void holdsOneExecutableProcessNamedAsTheFile(ProcessModel model) {
        assertThat(model.processes()).singleElement().satisfies(process -> {
            assertThat(process.getId()).isEqualTo(model.fileName()).matches(KEBAB_CASE);
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getName()).matches(ModelFiles::isChinese);
            assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
            assertThat(documentationOf(process.getDocumentations())).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void namesItsElementsByHand(ProcessModel model) {
        assertThat(model.elements(FlowElement.class))
                .allSatisfy(element -> assertThat(element.getId()).matches(CAMEL_CASE));
    }

    @ParameterizedTest
    @MethodSource("models")
    void speaksChineseToStaff(ProcessModel model) {
        assertThat(idsOf(model.elements(FlowNode.class), node -> !isJoin(node) && !isChinese(node.getName())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void explainsEveryStep(ProcessModel model) {
        assertThat(idsOf(
                        model.elements(FlowNode.class),
                        node -> isStep(node)
                                && documentationOf(node.getDocumentations()).isBlank()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void fitsOneLook(ProcessModel model) {
        assertThat(model.elements(FlowNode.class)).hasSizeLessThanOrEqualTo(MOST_FLOW_NODES);
    }

    @ParameterizedTest
    @MethodSource("models")
    void givesEveryUserTaskAFormPeopleAndADeadline(ProcessModel model) {
        assertThat(model.elements(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaFormRef()).as("form").isNotBlank();
            assertThat(task.getCamundaFormRefBinding()).as("form binding").isEqualTo("deployment");
            assertThat(Stream.of(task.getCamundaCandidateGroups(), task.getCamundaAssignee())
                            .filter(people -> people != null && !people.isBlank()))
                    .as("candidate groups or assignee")
                    .isNotEmpty();
            assertThat(task.getCamundaDueDate()).as("due date").isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void callsCodeByBeanNameOnly(ProcessModel model) {
        assertThat(model.values("delegateExpression")).allMatch(bean -> bean.matches(DELEGATE));
        assertThat(model.values("class")).as("camunda:class").isEmpty();
        assertThat(model.values("expression")).as("inline business expression").isEmpty();
        assertThat(model.values("scriptFormat")).as("script").isEmpty();
        assertThat(model.xml().map(element -> element.getLocalName()))
                .doesNotContain("scriptTask", "script", "connector");
        assertThat(model.xml()
                        .filter(element -> element.hasAttribute("scriptFormat") || element.hasAttribute("language")))
                .isEmpty();
    }

    /** A comparison in a model would be a rule that no test of the domain sees. */
    @ParameterizedTest
    @MethodSource("models")
    void asksQuestionsThatAreAlreadyAnswered(ProcessModel model) {
        assertThat(model.elements(ConditionExpression.class))
                .allSatisfy(condition ->
                        assertThat(condition.getTextContent().strip()).matches(QUESTION));
    }

    @ParameterizedTest
    @MethodSource("models")
    void leavesNoDecisionWithoutAWayOut(ProcessModel model) {
        assertThat(idsOf(
                        model.elements(ExclusiveGateway.class),
                        gateway -> gateway.getOutgoing().size() > 1 && gateway.getDefault() == null))
                .isEmpty();
        assertThat(idsOf(model.elements(ExclusiveGateway.class), gateway -> gateway.getOutgoing().stream()
                        .anyMatch(flow -> gateway.getOutgoing().size() > 1
                                && !flow.equals(gateway.getDefault())
                                && flow.getConditionExpression() == null)))
                .isEmpty();
    }

    private static boolean isJoin(FlowNode node) {
        return node instanceof Gateway && node.getOutgoing().size() <= 1;
    }

    private static boolean isStep(FlowNode node) {
        return node instanceof Activity || node instanceof BoundaryEvent || node instanceof IntermediateCatchEvent;
    }

    private static String documentationOf(Collection<Documentation> documentations) {
        return documentations.stream().map(Documentation::getTextContent).collect(Collectors.joining());
    }

    private static <T extends FlowNode> Set<String> idsOf(Collection<T> nodes, Predicate<T> condition) {
        return nodes.stream().filter(condition).map(FlowNode::getId).collect(Collectors.toCollection(TreeSet::new));
    }
}
