package org.gridcase.call.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.gridcase.call.domain.Refusals;
import org.gridcase.models.ProcessModel;
import org.junit.jupiter.api.Test;

/**
 * Random walks through the model of a call as it is deployed: at every turn somebody answers anything the rules allow, or
 * nobody answers at all. Every walk ends, and whenever somebody is waited for, a unit has the call.
 */
class CallWalksTest {

    private static final int WALKS = 20_000;
    private static final int LONGEST = 1_000;
    private static final int RETURNS = 2;

    private final ProcessModel model = ProcessModel.all().stream()
            .filter(candidate -> candidate.fileName().equals(CallProcess.KEY))
            .findFirst()
            .orElseThrow();
    private final Map<String, FlowNode> nodes =
            model.elements(FlowNode.class).stream().collect(Collectors.toMap(FlowNode::getId, node -> node));
    private final Map<String, BoundaryEvent> windows = model.elements(BoundaryEvent.class).stream()
            .collect(Collectors.toMap(window -> window.getAttachedTo().getId(), window -> window));
    private final Random random = new Random(20_261_122);

    @Test
    void everyWalkEndsAndNobodyIsWaitedForInVain() {
        Set<String> ends = new TreeSet<>();
        Set<String> passed = new TreeSet<>();
        for (int walk = 0; walk < WALKS; walk++) {
            Walk one = new Walk();
            ends.add(one.run());
            passed.addAll(one.passed);
            assertThat(one.refusals).isLessThanOrEqualTo(Refusals.LAST);
            assertThat(one.returns).isLessThanOrEqualTo(RETURNS + 1);
        }
        assertThat(ends).containsExactlyInAnyOrder("closed", "declined");
        assertThat(passed).as("the walks come everywhere").containsAll(outerNodes());
    }

    /** What lies within the two offers is one turn of the walk. */
    private Set<String> outerNodes() {
        return nodes.values().stream()
                .filter(node -> !(node.getParentElement() instanceof SubProcess))
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One call. */
    private final class Walk {

        private final Map<String, Boolean> answers = new HashMap<>();
        private final Set<String> passed = new TreeSet<>();
        private boolean held;
        private boolean binding;
        private int refusals;
        private int returns;

        String run() {
            List<StartEvent> starts = model.elements(StartEvent.class).stream()
                    .filter(start -> !(start.getParentElement() instanceof SubProcess))
                    .toList();
            FlowNode at = starts.get(random.nextInt(starts.size()));
            for (int step = 0; step < LONGEST; step++) {
                passed.add(at.getId());
                if (at instanceof EndEvent) {
                    return at.getId();
                }
                at = next(at);
            }
            throw new AssertionError("a walk without an end: " + passed);
        }

        private FlowNode next(FlowNode at) {
            if (at instanceof ExclusiveGateway gateway) {
                return gateway.getOutgoing().stream()
                        .filter(flow -> !flow.equals(gateway.getDefault()))
                        .filter(flow -> answers.get(question(flow)))
                        .findFirst()
                        .orElse(gateway.getDefault())
                        .getTarget();
            }
            if (at instanceof UserTask || at instanceof SubProcess) {
                assertThat(held).as("somebody has the call at " + at.getId()).isTrue();
                boolean silence = random.nextInt(4) == 0;
                if (silence) {
                    return windows.get(at.getId());
                }
            }
            act(at.getId());
            return at.getOutgoing().iterator().next().getTarget();
        }

        private String question(SequenceFlow flow) {
            return flow.getConditionExpression().getTextContent().strip().replaceAll("[${}]", "");
        }

        /** What the delegates and the people at this node may answer, by the rules of the domain. */
        private void act(String node) {
            switch (node) {
                case "routeCall" -> {
                    int route = random.nextInt(3);
                    answers.put(CallProcess.Variables.DECLINED, route == 0);
                    answers.put(CallProcess.Variables.LISTED, route == 1);
                }
                case "openAssignment",
                        "openClaim",
                        "openArbitration",
                        "openHandling",
                        "openConfirmation",
                        "openDecision" -> held = true;
                case "assignUnit", "arbitrate", "assignListedLead" -> binding = true;
                case "claiming" -> claim();
                case "confirmResult" -> confirm();
                default -> {
                    // Nothing that the model asks about.
                }
            }
        }

        private void claim() {
            boolean refused = !binding && random.nextInt(3) > 0;
            answers.put(CallProcess.Variables.REFUSED, refused);
            if (refused) {
                refusals++;
                boolean backToCaller = random.nextInt(5) == 0;
                answers.put(CallProcess.Variables.ARBITRATED, refusals == Refusals.LAST || backToCaller);
            }
        }

        private void confirm() {
            boolean accepted = random.nextInt(4) == 0;
            answers.put(CallProcess.Variables.ACCEPTED, accepted);
            if (!accepted) {
                returns++;
            }
            answers.put(CallProcess.Variables.TO_CENTRE, !accepted && returns > RETURNS);
        }
    }
}
