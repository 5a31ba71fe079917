package org.gridcase.topic.domain;

import java.util.Arrays;
import java.util.Optional;

/** Where a topic comes from. */
public enum TopicSource {
    /** 居民建议. */
    RESIDENT("resident"),
    /** 走访收集. */
    VISIT("visit"),
    /** 网格员上报. */
    GRID_WORKER("grid-worker"),
    /** 同类纠纷: proposed by the service, and by nobody else. */
    DISPUTE("dispute");

    private final String code;

    TopicSource(String code) {
        this.code = code;
    }

    /** The word used in data and in the API. */
    public String code() {
        return code;
    }

    public static Optional<TopicSource> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
