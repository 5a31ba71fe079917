package org.gridcase.rectification;

import java.util.Arrays;

/** How a problem was found. */
public enum RectificationSource {
    /** 监事: the supervision committee looked at the procedure of a consultation. */
    OVERSIGHT("oversight"),
    /** 巡察: an inspector or a member of the supervision committee saw it. */
    INSPECTION("inspection"),
    /** 异议: a resident objected to a notice, and was right. */
    OBJECTION("objection");

    private final String code;

    RectificationSource(String code) {
        this.code = code;
    }

    /** The word used in data and in the API. */
    public String code() {
        return code;
    }

    public static RectificationSource of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no source of a rectification: " + code));
    }
}
