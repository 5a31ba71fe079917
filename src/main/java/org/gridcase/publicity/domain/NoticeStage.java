package org.gridcase.publicity.domain;

/** Who holds the case of a notice, and why. */
public enum NoticeStage {
    APPROVAL("noticeApproval"),
    OBJECTIONS("noticeObjections"),
    SHOWN("noticeShown");

    private final String code;

    NoticeStage(String code) {
        this.code = code;
    }

    /** The stage of the case, and why it came to its holder. */
    public String code() {
        return code;
    }
}
