package org.gridcase.meeting.domain;

import java.util.Arrays;
import java.util.Optional;

/** What the sign-in list of a meeting says of a member, in the order in which it is written. */
public enum Sign {
    /** Signs at the door (现场签到). */
    ON_SITE("onSite", true),
    /** Is ticked off on a list (点名). */
    BY_LIST("byList", true),
    /** Takes part from afar (线上参会), where the rule lets that count. */
    REMOTE("remote", true),
    /** Leaves before the end (中途离会). Whoever comes back signs in again. */
    LEFT("left", false);

    private final String code;
    private final boolean present;

    Sign(String code, boolean present) {
        this.code = code;
        this.present = present;
    }

    public String code() {
        return code;
    }

    /** Whether the member is there from then on. */
    public boolean isPresent() {
        return present;
    }

    public static Optional<Sign> ofCode(String code) {
        return Arrays.stream(values()).filter(sign -> sign.code.equals(code)).findFirst();
    }
}
