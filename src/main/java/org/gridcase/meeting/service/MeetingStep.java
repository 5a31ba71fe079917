package org.gridcase.meeting.service;

/** A step of a meeting that people owe, as the table {@code deadline-rules} names it. */
public enum MeetingStep {
    SIGN_IN("meetingSignIn", "meetingSignInOpen"),
    BALLOT("meetingBallot", "meetingBallotOpen"),
    COUNT("meetingCount", "meetingCountOpen"),
    MINUTES("meetingMinutes", "meetingMinutesOpen");

    private final String code;
    private final String timeline;

    MeetingStep(String code, String timeline) {
        this.code = code;
        this.timeline = timeline;
    }

    /** The step, its stage in the clock ledger, and why the case came there. */
    public String code() {
        return code;
    }

    String timeline() {
        return timeline;
    }
}
