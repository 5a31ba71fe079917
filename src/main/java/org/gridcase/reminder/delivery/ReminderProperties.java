package org.gridcase.reminder.delivery;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gridcase.reminder.domain.RobotFormat;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param batch most deliveries in one transaction
 * @param retry pauses after the first, second … failure; a failure after the last pause is final
 * @param keptDelivered how long a delivery that was made stays in the outbox
 * @param keptRead how long a read inbox item stays
 * @param keptReminders how long a reminder is remembered, so that it is not sent again; at least as long as the others
 * @param robots the group robots, each of one place
 * @param robotRest between two messages of one robot: both vendors stop a robot that says more than 20 a minute
 * @param robotCallers how many robots one node speaks to at the same time
 */
@ConfigurationProperties("gridcase.reminder")
record ReminderProperties(
        @DefaultValue("500") int batch,
        @DefaultValue({"1m", "5m", "30m", "2h", "6h"}) List<Duration> retry,
        @DefaultValue("30d") Duration keptDelivered,
        @DefaultValue("180d") Duration keptRead,
        @DefaultValue("400d") Duration keptReminders,
        @DefaultValue List<Robot> robots,
        @DefaultValue("4s") Duration robotRest,
        @DefaultValue("2") int robotCallers,
        @DefaultValue("3s") Duration robotConnectTimeout,
        @DefaultValue("5s") Duration robotReadTimeout) {

    ReminderProperties {
        require(batch > 0, "batch must be positive");
        require(!retry.isEmpty() && retry.stream().allMatch(ReminderProperties::positive), "retry: positive pauses");
        require(
                positive(robotRest) && positive(robotConnectTimeout) && positive(robotReadTimeout),
                "robot-…: positive");
        require(robotCallers > 0, "robot-callers must be positive");
        require(
                keptReminders.compareTo(keptDelivered) >= 0 && keptReminders.compareTo(keptRead) >= 0,
                "kept-reminders must not be shorter than kept-delivered and kept-read");
        Set<String> places = new HashSet<>();
        robots.forEach(robot -> require(places.add(robot.place()), "two robots for place " + robot.place()));
    }

    /**
     * A group robot.
     *
     * @param place code of the place whose group it is in, from district to unit
     * @param url as the vendor shows it, with the key or token in it
     * @param secret of a DingTalk robot with signature (加签), else none
     */
    record Robot(String place, RobotFormat format, URI url, String secret) {

        private static final Pattern PLACE = Pattern.compile("\\d{6}|\\d{9}|\\d{12}|\\d{15}|\\d{18}|\\d{20}");

        Robot {
            require(place != null && PLACE.matcher(place).matches(), "not the code of a place: " + place);
            require(format != null, "robot of " + place + ": format is wecom or dingtalk");
            require(
                    url != null
                            && url.getHost() != null
                            && ("https".equals(url.getScheme()) || "http".equals(url.getScheme())),
                    "robot of " + place + ": url is the whole address with https://");
            secret = secret == null || secret.isBlank() ? null : secret.strip();
            require(secret == null || format.signs(), "robot of " + place + ": only a DingTalk robot has a secret");
        }

        /** Whoever has the address can speak in the group: it must not come into a log. */
        @Override
        public String toString() {
            return format + " robot of " + place;
        }
    }

    private static boolean positive(Duration duration) {
        return duration.toMillis() > 0;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException("gridcase.reminder: " + otherwise);
        }
    }
}
