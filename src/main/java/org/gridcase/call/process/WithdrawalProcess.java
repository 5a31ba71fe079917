package org.gridcase.call.process;

/** Names of {@code bpmn/call-withdrawal.bpmn}. */
final class WithdrawalProcess {

    static final String KEY = "call-withdrawal";

    private WithdrawalProcess() {}
}
