package org.gridcase.publicity;

import java.util.Arrays;

/** Where a notice stands for whoever looks from outside. */
public enum NoticeState {
    /** No version of it has been public (待审核). */
    DRAFTED("drafted"),
    /** 公示中. */
    SHOWN("shown"),
    /** The time for which it is shown is over (公示期满); it is still to be found among the past ones. */
    ENDED("ended"),
    /** It never was public (不予公示). */
    DROPPED("dropped"),
    /** Taken down (已撤下): number and digests stay, the content goes. */
    WITHDRAWN("withdrawn");

    private final String code;

    NoticeState(String code) {
        this.code = code;
    }

    /** The word used in data and in the API. */
    public String code() {
        return code;
    }

    /** Key of its words. */
    public String word() {
        return "noticeState." + code;
    }

    /** Whether anybody may know that there is such a notice. */
    public boolean isPublic() {
        return this == SHOWN || this == ENDED || this == WITHDRAWN;
    }

    public static NoticeState of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state of a notice: " + code));
    }
}
