package org.gridcase.deadline.domain;

import java.util.Arrays;
import java.util.Optional;

/** For what a clock may stand still: nothing that the holder could hasten. */
public enum PauseGround {
    /** 等待当事人. */
    PARTY("waitingForParty", "pausedForParty"),
    /** 等待鉴定或专家意见. */
    EXPERT("waitingForExpert", "pausedForExpert"),
    /** 等待其他单位. */
    UNIT("waitingForUnit", "pausedForUnit"),
    /** 等待经费、人员或者设备: what goes with the power, and is not there. */
    MEANS("waitingForMeans", "pausedForMeans");

    private final String code;
    private final String ledgerReason;

    PauseGround(String code, String ledgerReason) {
        this.code = code;
        this.ledgerReason = ledgerReason;
    }

    public String code() {
        return code;
    }

    /** Key of its words. */
    public String word() {
        return "pauseGround." + code;
    }

    /** Why the segment of the clock ledger is paused. */
    public String ledgerReason() {
        return ledgerReason;
    }

    public static Optional<PauseGround> of(String code) {
        return Arrays.stream(values())
                .filter(ground -> ground.code.equals(code))
                .findFirst();
    }
}
