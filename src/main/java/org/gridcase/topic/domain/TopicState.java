package org.gridcase.topic.domain;

import java.util.Arrays;

/** What has become of a topic. */
public enum TopicState {
    /** It waits for whoever sorts it (待分类). */
    GATHERED("gathered"),
    /** It is to be declined; the reason is not public yet. */
    DECLINING("declining"),
    /** It goes to a consultation group (纳入协商). */
    ACCEPTED("accepted"),
    /** It goes on as part of another topic (已并入). */
    MERGED("merged"),
    /** Not consulted on (不予协商), and everybody can read why. */
    DECLINED("declined");

    private final String code;

    TopicState(String code) {
        this.code = code;
    }

    /** The word used in data and in the API. */
    public String code() {
        return code;
    }

    /** Key of its words. */
    public String word() {
        return "topicState." + code;
    }

    public static TopicState of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state of a topic: " + code));
    }
}
