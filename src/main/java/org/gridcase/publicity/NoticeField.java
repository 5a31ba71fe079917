package org.gridcase.publicity;

import java.util.Arrays;
import java.util.Optional;

/** Everything that a notice can say beside its title. A kind of notice allows some of them; there is no other. */
public enum NoticeField {
    SUMMARY("summary"),
    TOPIC("topic"),
    PROBLEM("problem"),
    SCOPE("scope"),
    CONDITIONS("conditions"),
    PROCEDURE("procedure"),
    VOTE("vote"),
    RESOLUTION("resolution"),
    IMPLEMENTATION("implementation"),
    DEMAND("demand"),
    RESULT("result"),
    GROUNDS("grounds"),
    AMOUNT("amount"),
    MATERIALS("materials"),
    SCHEDULE("schedule"),
    VENUE("venue"),
    BASIS("basis"),
    UNIT("unit"),
    RESPONSIBLE("responsible"),
    ENTRY("entry"),
    FINDING("finding"),
    DECISION("decision"),
    /** What a later version puts right (更正说明); no kind lists it, every version after the first must have it. */
    CORRECTION("correction");

    /** The most characters that one field holds. */
    public static final int LONGEST = 2_000;

    private final String key;

    NoticeField(String key) {
        this.key = key;
    }

    /** The name used in data, forms and the API. */
    public String key() {
        return key;
    }

    /** Key of its words. */
    public String word() {
        return "noticeField." + key;
    }

    public static Optional<NoticeField> ofKey(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}
