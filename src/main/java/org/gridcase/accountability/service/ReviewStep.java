package org.gridcase.accountability.service;

/** A step of a review that people owe, as the table {@code deadline-rules} names it. */
enum ReviewStep {
    DEFENCE("defence", "defence", "reviewDefence", "reviewDefenceOpen"),
    VOTE("vote", "panel", "reviewVote", "reviewVoteOpen"),
    APPEAL("appeal", "appeal", "reviewAppeal", "reviewAppealOpen");

    private final String code;
    private final String stage;
    private final String heldReason;
    private final String timeline;

    ReviewStep(String code, String stage, String heldReason, String timeline) {
        this.code = code;
        this.stage = stage;
        this.heldReason = heldReason;
        this.timeline = timeline;
    }

    String code() {
        return code;
    }

    /** The stage in the clock ledger. */
    String stage() {
        return stage;
    }

    /** Why the case came there, for the ledger. */
    String heldReason() {
        return heldReason;
    }

    /** What is put on the timeline when it opens. */
    String timeline() {
        return timeline;
    }
}
