package org.gridcase.dispute.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a report comes from. The words for them are the messages {@code source.<code>}. */
enum Source {
    RESIDENT,
    PATROL,
    /** A camera alarm (摄像头预警) carries place, time and a link to evidence, never an identity. */
    CAMERA,
    HOTLINE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Source> find(String code) {
        return Arrays.stream(values())
                .filter(source -> source.code().equals(code))
                .findFirst();
    }
}
