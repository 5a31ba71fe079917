package org.gridcase.topic.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a topic is about: all that disputes can be about, and what a community deliberates without anybody quarrelling. The
 * tables {@code topic-group} and {@code topic-rules} decide by it.
 */
public enum TopicMatter {
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
    PARTY_BUILDING,
    VOLUNTEERING,
    ELDERLY_CARE,
    PUBLIC_FACILITIES,
    PUBLIC_SAFETY,
    GREENING,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of its words. */
    public String word() {
        return "topicMatter." + code();
    }

    public static Optional<TopicMatter> ofCode(String code) {
        return Arrays.stream(values())
                .filter(matter -> matter.code().equals(code))
                .findFirst();
    }
}
