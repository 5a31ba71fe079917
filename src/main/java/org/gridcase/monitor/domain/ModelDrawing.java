package org.gridcase.monitor.domain;

import java.util.List;
import java.util.Optional;

/**
 * One version of a model, as far as it is drawn and counted.
 *
 * @param process id of the process, for example {@code mediation}
 * @param definition the engine's id of this version
 * @param name in Chinese, as it stands in the model
 * @param steps in the order of the model, which is that of the straight path
 */
public record ModelDrawing(
        String process, String definition, int version, String name, List<ModelStep> steps, List<ModelFlow> flows) {

    public Optional<ModelStep> step(String element) {
        return steps.stream().filter(step -> step.element().equals(element)).findFirst();
    }

    /**
     * @param name in Chinese; never empty
     * @param called the process that a call activity goes through, or null
     */
    public record ModelStep(String element, String name, StepKind kind, String called) {}

    /** An arrow. */
    public record ModelFlow(String id, String from, String to) {}
}
