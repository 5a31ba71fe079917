package org.gridcase.dispute.process;

/** Names of {@code bpmn/settlement.bpmn}. */
final class SettlementProcess {

    static final String KEY = "settlement";

    private SettlementProcess() {}

    static final class Variables {
        static final String REFUSED = "refused";
        static final String DRAFT = "draft";

        private Variables() {}
    }

    static final class Elements {
        static final String SIGN_AGREEMENT = "signAgreement";
        static final String FOLLOW_UP_VISIT = "followUpVisit";

        private Elements() {}
    }
}
