package org.gridcase.monitor.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** What a step of a model is to people. Gateways and what the service does by itself in a moment are none. */
public enum StepKind {
    TASK("task", "userTask"),
    /** Another process that is gone through here. */
    CALL("call", "callActivity"),
    /** Several steps under one name. */
    STAGE("stage", "subProcess"),
    /** For a message, an instant, or the system of a department. */
    WAIT(
            "wait",
            "receiveTask",
            "serviceTask",
            // Whichever of several events comes first: the case waits at the gateway.
            "eventBasedGateway",
            "intermediateTimer",
            "intermediateMessageCatch",
            "intermediateSignalCatch",
            "intermediateConditional"),
    /** Something that takes the case out of a step, or begins something beside it: a deadline, a withdrawal. */
    EVENT("event", "boundaryTimer", "boundaryMessage", "boundarySignal", "boundaryError", "boundaryEscalation"),
    END(
            "end",
            "noneEndEvent",
            "messageEndEvent",
            "signalEndEvent",
            "errorEndEvent",
            "escalationEndEvent",
            "terminateEndEvent");

    private final String code;
    private final String[] engineTypes;

    StepKind(String code, String... engineTypes) {
        this.code = code;
        this.engineTypes = engineTypes;
    }

    public String code() {
        return code;
    }

    /** Whether cases stay there: otherwise they pass in a moment. */
    public boolean isStay() {
        return this != EVENT && this != END;
    }

    /** @param engineType as the engine's history has it, for example {@code userTask} */
    public static Optional<StepKind> of(String engineType) {
        return Arrays.stream(values())
                .filter(kind -> Arrays.asList(kind.engineTypes).contains(engineType))
                .findFirst();
    }

    /** All types of the engine's history that are steps. Of service tasks only those are for which a system is awaited. */
    public static String[] engineTypes() {
        return engineTypes(kind -> true);
    }

    /** The types of what passes in a moment. */
    public static String[] momentTypes() {
        return engineTypes(kind -> !kind.isStay());
    }

    private static String[] engineTypes(Predicate<StepKind> wanted) {
        return Arrays.stream(values())
                .filter(wanted)
                .flatMap(kind -> Arrays.stream(kind.engineTypes))
                .toArray(String[]::new);
    }
}
