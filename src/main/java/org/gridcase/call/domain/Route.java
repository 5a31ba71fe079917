package org.gridcase.call.domain;

import java.util.Arrays;

/** Where a call goes first. */
public enum Route {
    /** The list says that it is the caller's own power. */
    DECLINED("declined"),
    /** A power that the district keeps: to its department. */
    DEPARTMENT("department"),
    /** A power that several units have: to the one that leads. */
    LEAD("lead"),
    /** No list says whose it is: the district governance centre assigns it. */
    CENTRE("centre");

    private final String code;

    Route(String code) {
        this.code = code;
    }

    /** The word used in data and in the API. */
    public String code() {
        return code;
    }

    public static Route of(String code) {
        return Arrays.stream(values())
                .filter(route -> route.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no route: " + code));
    }
}
