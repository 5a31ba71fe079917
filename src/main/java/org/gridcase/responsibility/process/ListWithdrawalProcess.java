package org.gridcase.responsibility.process;

import java.util.Set;

/** Names of {@code bpmn/list-withdrawal.bpmn}. */
final class ListWithdrawalProcess {

    static final String KEY = "list-withdrawal";

    /** The model asks for nothing, so nothing stays in the engine. */
    static final Set<String> ROUTING = Set.of();

    private ListWithdrawalProcess() {}
}
