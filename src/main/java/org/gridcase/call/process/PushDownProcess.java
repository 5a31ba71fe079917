package org.gridcase.call.process;

/** Names of {@code bpmn/push-down.bpmn}. */
final class PushDownProcess {

    static final String KEY = "push-down";

    private PushDownProcess() {}
}
