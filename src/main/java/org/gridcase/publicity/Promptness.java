package org.gridcase.publicity;

import java.util.Arrays;
import java.util.Optional;

/** How soon something must be public: the five promptness classes (五类公开). Their periods stand in the rule tables. */
public enum Promptness {
    /** 及时: benefits policies. */
    PROMPT("prompt"),
    /** 定期: regular business. */
    PERIODIC("periodic"),
    /** 立即: major matters. */
    IMMEDIATE("immediate"),
    /** 马上: temporary content. */
    AT_ONCE("at-once"),
    /** 随时: hot issues. */
    ANY_TIME("any-time");

    private final String code;

    Promptness(String code) {
        this.code = code;
    }

    /** The word used in data, in the API and in the rule table. */
    public String code() {
        return code;
    }

    /** Key of its words. */
    public String word() {
        return "promptness." + code;
    }

    public static Optional<Promptness> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
