package org.gridcase.consultation.process;

/** Names of {@code bpmn/consultation-implementation.bpmn}. */
final class ConsultationImplementationProcess {

    static final String KEY = "consultation-implementation";

    private ConsultationImplementationProcess() {}

    static final class Messages {
        static final String TASK_ENDED = "consultation.taskEnded";
        static final String OUTCOME_MOVED = "consultation.outcomeMoved";

        private Messages() {}
    }

    static final class Variables {
        static final String PLANNED = "planned";
        static final String NOTHING_TO_DO = "nothingToDo";
        static final String TASK_OPEN = "taskOpen";
        static final String OUTCOME_PUBLIC = "outcomePublic";
        static final String OUTCOME_DROPPED = "outcomeDropped";

        private Variables() {}
    }
}
