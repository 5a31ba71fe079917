package org.gridcase.department;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the service tells the department's system of a call or a part, as far as the worker needs it. */
record CallFacts(String title, String description, Claim claim) {

    /** Of what may not be read. */
    static final CallFacts NONE = new CallFacts(null, null, null);

    private static final String PERSON = "person";

    /** @param how {@code person}, {@code system} or {@code assigned} */
    record Claim(String how, String claimedBy) {}

    boolean isWithPerson() {
        return claim != null && PERSON.equals(claim.how());
    }

    String who() {
        return claim.claimedBy();
    }

    /** For the work order. */
    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        if (title != null) {
            words.put("title", title);
        }
        if (description != null) {
            words.put("description", description);
        }
        return words;
    }
}
