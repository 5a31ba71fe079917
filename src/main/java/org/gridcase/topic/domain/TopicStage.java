package org.gridcase.topic.domain;

/** Who holds the case of a topic, and why: the community's secretary, to sort it or while the reason is made public. */
public enum TopicStage {
    SORTING("topicSorting"),
    DECLINING("topicDeclining");

    private final String code;

    TopicStage(String code) {
        this.code = code;
    }

    /** The stage of the case, and why it came to its holder. */
    public String code() {
        return code;
    }

    /** Key of its words. */
    public String word() {
        return "case.level." + code;
    }
}
