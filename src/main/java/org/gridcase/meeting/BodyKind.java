package org.gridcase.meeting;

import java.util.Arrays;
import java.util.Optional;

/** The bodies of a community that decide. Who belongs to one of them is its roster, which has dates. */
public enum BodyKind {
    PARTY_COMMITTEE("party-committee", "社区党委"),
    TWO_COMMITTEES("two-committees", "两委"),
    PARTY_MEMBERS("party-members", "党员大会"),
    RESIDENTS_REPRESENTATIVES("residents-representatives", "居民代表大会"),
    SUPERVISION_COMMITTEE("supervision-committee", "居务监督委员会");

    private final String code;
    private final String label;

    BodyKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The word used in data, in the table {@code meeting-rules} and in the API. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<BodyKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
