package org.gridcase.publicity.service;

import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of a notice that a resident rightly objected to. */
enum Remedy {
    WITHDRAW("withdraw"),
    CORRECT("correct");

    private final String code;

    Remedy(String code) {
        this.code = code;
    }

    /** Key of its words. */
    String word() {
        return "objectionRemedy." + code;
    }

    static Optional<Remedy> ofCode(String code) {
        return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
