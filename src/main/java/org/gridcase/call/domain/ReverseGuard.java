package org.gridcase.call.domain;

import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.Share;

/**
 * What a department has to show before a town takes work from it: an entry that is handed down or shared, and in which the
 * town has a part. "Territorial management" (属地管理) alone is none.
 */
public enum ReverseGuard {
    ACCEPTED("accepted"),
    /** No entry in force is cited. */
    NOT_LISTED("notListed"),
    /** The district keeps that power. */
    KEPT_BY_DISTRICT("keptByDistrict"),
    /** Shared, but among others. */
    NOT_THE_TOWNS("notTheTowns");

    private final String code;

    ReverseGuard(String code) {
        this.code = code;
    }

    /** The word used in data and in the API. */
    public String code() {
        return code;
    }

    /** Key of the words in which a department is refused; they take how often it was refused so far. */
    public String refusal() {
        return "call.pushDown." + code;
    }

    /** @param entry the entry in force that the department cites, or null */
    public static ReverseGuard judge(Entry entry) {
        if (entry == null) {
            return NOT_LISTED;
        }
        if (entry.list() == ListKind.CORE) {
            return KEPT_BY_DISTRICT;
        }
        return entry.shares().stream().map(Share::unit).anyMatch(unit -> unit.isTown()) ? ACCEPTED : NOT_THE_TOWNS;
    }
}
