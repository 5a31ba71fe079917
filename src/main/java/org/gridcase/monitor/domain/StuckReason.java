package org.gridcase.monitor.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a case does not go on, worst first: what no person can end by doing the next step comes before what is only late. */
public enum StuckReason {
    /** The engine has given up a step (故障). */
    INCIDENT(true),
    /** Nobody is in post to do what is owed (空缺). */
    VACANT(true),
    /** Nobody took it up in time (无人受理). */
    UNCLAIMED(true),
    OVERDUE(true),
    /** The time was over once already at this level, and it is still not done (督办中). */
    SUPERVISED(true),
    /** Sent back twice or more (退回). */
    HANDED_BACK(true),
    /** What was to be public by now is not (应公示未公示). */
    UNPUBLISHED(true),
    /** A step of the engine has failed and is tried again by itself. */
    RETRYING(false),
    /** A reminder about it was given up. */
    UNDELIVERED(false);

    private final boolean known;

    StuckReason(boolean known) {
        this.known = known;
    }

    /** Whether the records tell of any past instant which cases were stuck for it. */
    public boolean isKnownForThePast() {
        return known;
    }

    /** The word used in data, in the API and in message keys. */
    public String code() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder code = new StringBuilder(words[0]);
        for (int word = 1; word < words.length; word++) {
            code.append(Character.toUpperCase(words[word].charAt(0))).append(words[word].substring(1));
        }
        return code.toString();
    }

    public static Optional<StuckReason> ofCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }

    /** All codes, worst first. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(StuckReason::code).toList();
    }
}
