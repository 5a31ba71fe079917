package org.gridcase.models.walks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Moves a case through a model as the engine would: every way that is open to it, and no other. */
public final class ModelMachine<S> {

    private static final String EXTERNAL = "external";

    private final BpmnModelInstance model;
    private final Contract<S> contract;
    private final Collection<BoundaryEvent> events;
    private final List<SubProcess> aside;

    /** What the model says does not change while it is walked through, and to read it again and again takes long. */
    private final Map<String, FlowNode> nodes = new HashMap<>();

    private final Map<FlowNode, List<FlowNode>> targets = new HashMap<>();
    private final Map<Draft<S>, List<Standing<S>>> known = new HashMap<>();

    public ModelMachine(BpmnModelInstance model, Contract<S> contract) {
        this.model = model;
        this.contract = contract;
        this.events = model.getModelElementsByType(BoundaryEvent.class);
        this.aside = model.getModelElementsByType(SubProcess.class).stream()
                .filter(SubProcess::triggeredByEvent)
                .toList();
    }

    /** Where a case may stand first, by whichever way it begins. */
    public List<Standing<S>> begin(S memory) {
        return model.getModelElementsByType(StartEvent.class).stream()
                .filter(start -> !(start.getParentElement() instanceof SubProcess))
                .flatMap(start -> settled(new Draft<>(new TreeMap<>(), List.of(start), memory)).stream())
                .toList();
    }

    /** All that may happen next. */
    public List<Move<S>> moves(Standing<S> at) {
        List<Move<S>> moves = new ArrayList<>();
        for (String id : at.waiting().keySet()) {
            for (Draft<S> answered : answers(at, node(id))) {
                settled(answered).forEach(to -> moves.add(new Move<>(Move.Kind.ANSWER, id, to)));
            }
        }
        for (BoundaryEvent event : events) {
            if (at.waiting().keySet().stream().anyMatch(id -> isWithin(id, event.getAttachedTo()))) {
                settled(interrupted(at, event)).forEach(to -> moves.add(new Move<>(kind(event), event.getId(), to)));
            }
        }
        for (SubProcess within : aside) {
            if (!at.ended()) {
                FlowNode start = starts(within).get(0);
                settled(new Draft<>(new TreeMap<>(), List.of(start), at.memory()))
                        .forEach(to -> moves.add(new Move<>(Move.Kind.MESSAGE, start.getId(), to)));
            }
        }
        return moves;
    }

    private FlowNode node(String id) {
        return nodes.computeIfAbsent(id, model::getModelElementById);
    }

    /** Whether nobody is waited for, only another case, which has its own turns and windows. */
    public boolean waitsForAnother(Standing<S> at) {
        return at.waiting().keySet().stream().allMatch(id -> node(id) instanceof ReceiveTask);
    }

    private List<Draft<S>> answers(Standing<S> at, FlowNode step) {
        List<Draft<S>> answers = new ArrayList<>();
        for (S memory : contract.after(name(step), at.memory())) {
            TreeMap<String, Integer> waiting = new TreeMap<>(at.waiting());
            boolean last = waiting.merge(step.getId(), -1, Integer::sum) == 0;
            if (last) {
                waiting.remove(step.getId());
            }
            answers.add(new Draft<>(waiting, last ? targets(step) : List.of(), memory));
        }
        return answers;
    }

    private Draft<S> interrupted(Standing<S> at, BoundaryEvent event) {
        TreeMap<String, Integer> waiting = new TreeMap<>(at.waiting());
        if (event.cancelActivity()) {
            waiting.keySet().removeIf(id -> isWithin(id, event.getAttachedTo()));
        }
        return new Draft<>(waiting, List.of(event), at.memory());
    }

    private static Move.Kind kind(BoundaryEvent event) {
        return event.getEventDefinitions().iterator().next() instanceof TimerEventDefinition
                ? Move.Kind.WINDOW_OVER
                : Move.Kind.MESSAGE;
    }

    /** On its way between two standings: what waits, and what is about to be entered. */
    private record Draft<S>(SortedMap<String, Integer> waiting, List<FlowNode> entered, S memory) {}

    private List<Standing<S>> settled(Draft<S> draft) {
        List<Standing<S>> before = known.get(draft);
        if (before == null) {
            before = settling(draft);
            known.put(draft, before);
        }
        return before;
    }

    private List<Standing<S>> settling(Draft<S> draft) {
        List<Standing<S>> settled = new ArrayList<>();
        List<Draft<S>> open = new ArrayList<>(List.of(draft));
        while (!open.isEmpty()) {
            Draft<S> next = open.remove(open.size() - 1);
            if (next.entered().isEmpty()) {
                settled.add(new Standing<>(next.waiting(), next.memory()));
            } else {
                open.addAll(entering(next));
            }
        }
        return settled;
    }

    private List<Draft<S>> entering(Draft<S> draft) {
        FlowNode node = draft.entered().get(0);
        List<FlowNode> rest = draft.entered().subList(1, draft.entered().size());
        if (isWaiting(node)) {
            return List.of(waitingAt(node, draft, rest));
        }
        if (node instanceof SubProcess within) {
            return List.of(new Draft<>(draft.waiting(), joined(rest, starts(within)), draft.memory()));
        }
        if (node instanceof EndEvent end) {
            return List.of(ended(end, draft, rest));
        }
        if (node instanceof ExclusiveGateway gateway) {
            return List.of(new Draft<>(
                    draft.waiting(), joined(rest, List.of(chosen(gateway, draft.memory()))), draft.memory()));
        }
        if (node instanceof EventBasedGateway) {
            // Whichever of the events comes first; the others are not waited for any more.
            return targets(node).stream()
                    .map(event -> new Draft<>(draft.waiting(), joined(rest, List.of(event)), draft.memory()))
                    .toList();
        }
        if (node instanceof ParallelGateway && node.getIncoming().size() > 1) {
            throw new IllegalStateException("a join of paths, which is not known here: " + node.getId());
        }
        return passed(node, draft.memory()).stream()
                .map(memory -> new Draft<>(draft.waiting(), joined(rest, targets(node)), memory))
                .toList();
    }

    private List<S> passed(FlowNode node, S memory) {
        try {
            List<S> after = contract.after(name(node), memory);
            if (after.isEmpty()) {
                throw new AssertionError("stuck at " + node.getId() + ": " + memory);
            }
            return after;
        } catch (IllegalStateException refused) {
            throw new AssertionError("the rules do not allow " + node.getId() + ": " + memory, refused);
        }
    }

    private Draft<S> waitingAt(FlowNode node, Draft<S> draft, List<FlowNode> rest) {
        boolean forSeveral = node instanceof UserTask task && task.getLoopCharacteristics() != null;
        int times = forSeveral ? contract.several(node.getId(), draft.memory()) : 1;
        if (times == 0) {
            return new Draft<>(draft.waiting(), joined(rest, targets(node)), draft.memory());
        }
        TreeMap<String, Integer> waiting = new TreeMap<>(draft.waiting());
        waiting.merge(node.getId(), times, Integer::sum);
        return new Draft<>(waiting, rest, draft.memory());
    }

    private Draft<S> ended(EndEvent end, Draft<S> draft, List<FlowNode> rest) {
        ModelElementInstance scope = end.getParentElement();
        TreeMap<String, Integer> waiting = new TreeMap<>(draft.waiting());
        boolean terminates = end.getEventDefinitions().stream().anyMatch(TerminateEventDefinition.class::isInstance);
        if (terminates) {
            waiting.keySet().removeIf(id -> isWithin(id, scope));
        }
        List<FlowNode> going = rest.stream()
                .filter(node -> !terminates || !isWithin(node, scope))
                .toList();
        boolean over = waiting.keySet().stream().noneMatch(id -> isWithin(id, scope))
                && going.stream().noneMatch(node -> isWithin(node, scope));
        return new Draft<>(
                waiting,
                over && scope instanceof SubProcess within && !within.triggeredByEvent()
                        ? joined(going, targets(within))
                        : going,
                draft.memory());
    }

    private FlowNode chosen(ExclusiveGateway gateway, S memory) {
        Collection<SequenceFlow> flows = gateway.getOutgoing();
        if (flows.size() == 1) {
            return flows.iterator().next().getTarget();
        }
        return flows.stream()
                .filter(flow -> !flow.equals(gateway.getDefault()))
                .filter(flow -> contract.answer(question(flow), memory))
                .findFirst()
                .orElse(gateway.getDefault())
                .getTarget();
    }

    private static String question(SequenceFlow flow) {
        return flow.getConditionExpression().getTextContent().strip().replaceAll("[${}]", "");
    }

    private static boolean isWaiting(FlowNode node) {
        return node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof CallActivity
                || node instanceof IntermediateCatchEvent
                || node instanceof ServiceTask service && EXTERNAL.equals(service.getCamundaType());
    }

    /** The delegate that does the work, which is what the contract is about. */
    private static String name(FlowNode node) {
        return node instanceof ServiceTask service && service.getCamundaDelegateExpression() != null
                ? service.getCamundaDelegateExpression().replaceAll("[#{}]", "")
                : node.getId();
    }

    private List<FlowNode> targets(FlowNode node) {
        return targets.computeIfAbsent(node, left -> {
            if (left.getOutgoing().isEmpty()) {
                throw new AssertionError("a dead end: " + left.getId());
            }
            return left.getOutgoing().stream().map(SequenceFlow::getTarget).toList();
        });
    }

    private static List<FlowNode> starts(SubProcess within) {
        return within.getFlowElements().stream()
                .filter(StartEvent.class::isInstance)
                .map(FlowNode.class::cast)
                .toList();
    }

    private boolean isWithin(String id, ModelElementInstance scope) {
        return isWithin(node(id), scope);
    }

    private static boolean isWithin(ModelElementInstance node, ModelElementInstance scope) {
        for (ModelElementInstance at = node; at != null; at = at.getParentElement()) {
            if (at.equals(scope)) {
                return true;
            }
        }
        return false;
    }

    private static List<FlowNode> joined(List<FlowNode> rest, List<FlowNode> more) {
        List<FlowNode> all = new ArrayList<>(rest);
        all.addAll(more);
        return all;
    }
}
