package org.gridcase.publicity.domain;

/** Who holds the case of an objection, and why: the officer of the notice's place, for its answer or what follows from it. */
public enum ObjectionStage {
    ANSWER("objectionAnswer", "answerObjection"),
    REMEDY("objectionRemedy", "remedyNotice");

    private final String code;
    private final String step;

    ObjectionStage(String code, String step) {
        this.code = code;
        this.step = step;
    }

    /** The stage of the case, and why it came to its holder. */
    public String code() {
        return code;
    }

    /** The step in the rules of deadlines. */
    public String step() {
        return step;
    }
}
