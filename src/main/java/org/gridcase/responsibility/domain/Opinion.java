package org.gridcase.responsibility.domain;

import java.util.Arrays;
import java.util.Optional;

/** What a unit says to a proposal that touches it. */
public enum Opinion {
    ACCEPT("accept"),
    OBJECT("object"),
    /** It was asked and did not answer in time: heard, without an objection. */
    SILENT("silent");

    private final String code;

    Opinion(String code) {
        this.code = code;
    }

    /** The word used in data, in the form and in the API. */
    public String code() {
        return code;
    }

    /** Key of its words. */
    public String word() {
        return "listOpinion." + code;
    }

    /** An opinion that somebody gives; silence is not given. */
    public static Optional<Opinion> given(String code) {
        return ofCode(code).filter(opinion -> opinion != SILENT);
    }

    public static Optional<Opinion> ofCode(String code) {
        return Arrays.stream(values())
                .filter(opinion -> opinion.code.equals(code))
                .findFirst();
    }
}
