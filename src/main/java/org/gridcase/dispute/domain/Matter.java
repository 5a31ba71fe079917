package org.gridcase.dispute.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a dispute is about. The codes are part of the API; the table {@code dispute-classification} decides by them. The
 * words for them are the messages {@code matter.<code>}.
 */
public enum Matter {
    NEIGHBOUR_NOISE,
    WATER_LEAK,
    PARKING,
    PROPERTY_SERVICE,
    HEATING,
    SANITATION,
    ILLEGAL_BUILDING,
    FAMILY,
    LAND_COMPENSATION,
    WAGES,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Matter> find(String code) {
        return Arrays.stream(values())
                .filter(matter -> matter.code().equals(code))
                .findFirst();
    }
}
