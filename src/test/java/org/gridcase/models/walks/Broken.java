package org.gridcase.models.walks;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Copies of a model with a mistake in them: a check that passes them checks nothing. */
public final class Broken {

    private Broken() {}

    /** Nothing happens here any more. */
    public static BpmnModelInstance without(BpmnModelInstance model, String element) {
        BpmnModelInstance copy = model.clone();
        ModelElementInstance removed = copy.getModelElementById(element);
        removed.getParentElement().removeChildElement(removed);
        return copy;
    }

    /** Each of two flows leads where the other did. */
    public static BpmnModelInstance swapped(BpmnModelInstance model, String one, String other) {
        BpmnModelInstance copy = model.clone();
        SequenceFlow first = copy.getModelElementById(one);
        SequenceFlow second = copy.getModelElementById(other);
        FlowNode target = first.getTarget();
        first.setTarget(second.getTarget());
        second.setTarget(target);
        return copy;
    }

    public static BpmnModelInstance leadsTo(BpmnModelInstance model, String flow, String target) {
        BpmnModelInstance copy = model.clone();
        SequenceFlow led = copy.getModelElementById(flow);
        led.setTarget(copy.getModelElementById(target));
        return copy;
    }
}
