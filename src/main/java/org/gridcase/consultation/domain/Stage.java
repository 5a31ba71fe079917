package org.gridcase.consultation.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where a consultation stands: the six steps in their order, and what comes after. */
public enum Stage {
    /** 党委提议. */
    PROPOSE("propose"),
    /** 两委商议. */
    CONSULT("consult"),
    /** 党员大会审议. */
    REVIEW("review"),
    /** 居民代表大会决议. */
    RESOLVE("resolve"),
    /** 监督委员会监事. */
    OVERSEE("oversee"),
    /** 决议结果公示. */
    PUBLICISE("publicise"),
    /** 落实: the resolution is in force. */
    IMPLEMENT("implement"),
    CLOSED("closed");

    /** The steps that a body decides by its vote. */
    public static final List<Stage> OF_BODIES = List.of(PROPOSE, CONSULT, REVIEW, RESOLVE);

    private final String code;

    Stage(String code) {
        this.code = code;
    }

    /** The word used in data, in the API and in the models. */
    public String code() {
        return code;
    }

    /** Key of its words. */
    public String word() {
        return "consultation.stage." + code;
    }

    public boolean isOfABody() {
        return OF_BODIES.contains(this);
    }

    public boolean isBefore(Stage other) {
        return ordinal() < other.ordinal();
    }

    /** The steps to which a matter can be returned from here. */
    public List<Stage> earlier() {
        return OF_BODIES.stream().filter(stage -> stage.isBefore(this)).toList();
    }

    Stage next() {
        return values()[ordinal() + 1];
    }

    public static Optional<Stage> ofCode(String code) {
        return Arrays.stream(values()).filter(stage -> stage.code.equals(code)).findFirst();
    }
}
