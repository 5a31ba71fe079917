package org.gridcase.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.gridcase.reminder.domain.RobotFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A wrong robot is found when the service starts, not when the first reminder is due. */
class ReminderPropertiesTest {

    private static final String PREFIX = "gridcase.reminder";
    private static final String ROBOT = PREFIX + ".robots[0].";
    private static final String URL = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=secret-key";

    private final Map<String, String> settings =
            new HashMap<>(Map.of(ROBOT + "place", "990100001001", ROBOT + "format", "wecom", ROBOT + "url", URL));

    @Test
    void withoutSettingsThereAreNoRobotsAndFivePauses() {
        settings.clear();

        assertThat(bind().robots()).isEmpty();
        assertThat(bind().retry()).hasSize(5).startsWith(Duration.ofMinutes(1));
    }

    @Test
    void aRobotIsReadAndHidesItsAddress() {
        assertThat(bind().robots()).singleElement().satisfies(robot -> {
            assertThat(robot.format()).isEqualTo(RobotFormat.WECOM);
            assertThat(robot.url()).hasToString(URL);
        });
        assertThat(bind().toString()).doesNotContain("secret-key");
    }

    @ParameterizedTest
    @CsvSource({
        "robots[0].place, 99, not the code of a place",
        "robots[0].url, qyapi.weixin.qq.com, url is the whole address",
        "robots[0].url, ftp://host/send, url is the whole address",
        "robots[0].secret, SEC1, only a DingTalk robot has a secret",
        "robots[1].place, 990100001001, format is wecom or dingtalk",
        "robot-rest, 0s, robot-…: positive",
        "retry, 0s, retry: positive pauses",
        "batch, 0, batch must be positive",
        "kept-reminders, 1d, kept-reminders must not be shorter"
    })
    void wrongSettingsAreRefusedWithTheReason(String setting, String value, String reason) {
        settings.put(PREFIX + "." + setting, value);

        assertThatThrownBy(this::bind).hasStackTraceContaining(reason).satisfies(error -> assertThat(
                        error.toString() + error.getCause())
                .doesNotContain("secret-key"));
    }

    @Test
    void aPlaceHasOneRobot() {
        settings.put(PREFIX + ".robots[1].place", "990100001001");
        settings.put(PREFIX + ".robots[1].format", "dingtalk");
        settings.put(PREFIX + ".robots[1].url", URL);

        assertThatThrownBy(this::bind).hasStackTraceContaining("two robots for place 990100001001");
    }

    private ReminderProperties bind() {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate(PREFIX, ReminderProperties.class);
    }
}
