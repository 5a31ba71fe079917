package org.gridcase.responsibility;

import java.util.Arrays;
import java.util.Optional;

/** The three lists (三张清单). An entry of a district stands in exactly one of them at a time. */
public enum ListKind {
    CORE("core", "统筹的核心事权"),
    HANDED_DOWN("handed-down", "下沉便民服务事权"),
    SHARED("shared", "区镇共有事权");

    private final String code;
    private final String label;

    ListKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The word used in data, in files and in the API. */
    public String code() {
        return code;
    }

    /** The Chinese name of the list. */
    public String label() {
        return label;
    }

    public static Optional<ListKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
