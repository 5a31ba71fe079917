package org.gridcase.dispute.process;

/** Names of {@code bpmn/joint-meeting.bpmn}; its variables are those of a stage. */
final class JointMeetingProcess {

    static final String KEY = "joint-meeting";

    private JointMeetingProcess() {}
}
