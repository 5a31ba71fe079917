package org.gridcase.dispute.process;

/** Names of {@code bpmn/whistle.bpmn}. */
final class WhistleProcess {

    static final String KEY = "whistle";

    private WhistleProcess() {}

    static final class Messages {
        static final String RETURNED = "whistle.returned";

        private Messages() {}
    }

    static final class Variables {
        static final String ANSWERED = "answered";

        private Variables() {}
    }

    static final class Elements {
        static final String GO_TO_SCENE = "goToScene";

        private Elements() {}
    }
}
