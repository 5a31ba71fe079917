package org.gridcase.call.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.gridcase.models.ProcessModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold on every path of the call models, whoever answers what: looked up in the deployed models themselves. */
class CallModelCheckTest {

    private static final Set<String> OPENING = Set.of("#{openCallStep}", "#{openHandling}");

    static Stream<ProcessModel> models() {
        return ProcessModel.all().stream()
                .filter(model -> Set.of(CallProcess.KEY, PartProcess.KEY).contains(model.fileName()));
    }

    /** Nobody is ever waited for who was not given a turn with a deadline first. */
    @ParameterizedTest
    @MethodSource("models")
    void whoeverIsWaitedForHasATurn(ProcessModel model) {
        assertThat(waiting(model)).isNotEmpty().allSatisfy(node -> assertThat(
                        outermost(node).getIncoming().stream().map(SequenceFlow::getSource))
                .isNotEmpty()
                .allMatch(CallModelCheckTest::opens));
    }

    /** Whoever is waited for is waited for until the end of the window, which takes the offer away and is noticed. */
    @ParameterizedTest
    @MethodSource("models")
    void everyTurnHasAWindowThatEndsIt(ProcessModel model) {
        assertThat(waiting(model)).allSatisfy(node -> assertThat(windows(model, outermost(node)))
                .singleElement()
                .satisfies(window -> {
                    assertThat(window.cancelActivity()).isTrue();
                    assertThat(window.getEventDefinitions()).singleElement().satisfies(timer -> assertThat(
                                    ((TimerEventDefinition) timer).getTimeDate().getTextContent())
                            .isEqualTo("${escalateAt}"));
                    assertThat(window.getDomElement().getChildElements().stream()
                                    .flatMap(child -> child.getChildElements().stream())
                                    .map(listener -> listener.getAttribute("delegateExpression")))
                            .contains("#{windowMissed}");
                }));
    }

    /** When a window is over, somebody has a new turn before anybody is waited for again. */
    @ParameterizedTest
    @MethodSource("models")
    void behindEveryWindowSomebodyHasATurn(ProcessModel model) {
        assertThat(model.elements(BoundaryEvent.class)).allSatisfy(window -> {
            Deque<FlowNode> next = new ArrayDeque<>(targets(window));
            while (!next.isEmpty()) {
                FlowNode node = next.pop();
                assertThat(isWaiting(node) || node instanceof EndEvent)
                        .as(window.getId() + " leads to " + node.getId())
                        .isFalse();
                if (!opens(node)) {
                    next.addAll(targets(node));
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void fromEverywhereItCanEnd(ProcessModel model) {
        assertThat(model.elements(FlowNode.class)).allSatisfy(node -> {
            Set<FlowNode> reached = new HashSet<>();
            Deque<FlowNode> next = new ArrayDeque<>(List.of(node));
            while (!next.isEmpty()) {
                FlowNode at = next.pop();
                if (reached.add(at)) {
                    next.addAll(targets(at));
                }
            }
            assertThat(reached.stream().anyMatch(EndEvent.class::isInstance))
                    .as(node.getId())
                    .isTrue();
        });
    }

    private static List<Activity> waiting(ProcessModel model) {
        return model.elements(Activity.class).stream()
                .filter(CallModelCheckTest::isWaiting)
                .toList();
    }

    private static boolean isWaiting(FlowNode node) {
        return node instanceof UserTask
                || node instanceof ServiceTask service && "external".equals(service.getCamundaType());
    }

    private static boolean opens(FlowNode node) {
        return node instanceof ServiceTask service && OPENING.contains(service.getCamundaDelegateExpression());
    }

    private static Activity outermost(Activity node) {
        return node.getParentElement() instanceof SubProcess within ? within : node;
    }

    private static List<BoundaryEvent> windows(ProcessModel model, Activity activity) {
        return model.elements(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(activity))
                .toList();
    }

    /** An event that happens beside the path goes on from its own beginning. */
    private static Collection<FlowNode> targets(FlowNode node) {
        if (node instanceof SubProcess aside && aside.triggeredByEvent()) {
            return List.copyOf(aside.getChildElementsByType(StartEvent.class));
        }
        return node.getOutgoing().stream().map(SequenceFlow::getTarget).toList();
    }
}
