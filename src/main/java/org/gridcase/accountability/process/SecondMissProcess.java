package org.gridcase.accountability.process;

/** Names of {@code bpmn/second-miss.bpmn}. */
final class SecondMissProcess {

    static final String KEY = "second-miss";

    private SecondMissProcess() {}

    static final class Messages {
        static final String MISSED_AGAIN = "window.missedAgain";

        private Messages() {}
    }

    /** Variables that only its delegate reads: number and codes of what was missed. */
    static final class Told {
        static final String MISSED_CASE = "missedCase";
        static final String UNIT = "unit";
        static final String ENTRY = "entry";

        private Told() {}
    }
}
