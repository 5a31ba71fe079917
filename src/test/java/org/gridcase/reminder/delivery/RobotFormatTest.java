package org.gridcase.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.gridcase.reminder.ReminderKind;
import org.gridcase.reminder.domain.RobotFormat;
import org.junit.jupiter.api.Test;

/** What a robot hears, to the byte. */
class RobotFormatTest extends RobotDeliveries {

    @Test
    void weComHearsExactlyWhatItAccepts() {
        RobotChannel channel = channel(robot(COMMUNITY, RobotFormat.WECOM, "/cgi-bin/webhook/send?key=abc-1", null));
        send(channel, COMMUNITY + "001", ReminderKind.WARNING, "980701-2026-000001");
        send(channel, COMMUNITY + "001", ReminderKind.LAST_WARNING, "980701-2026-000002");

        worker().deliver(channel);

        assertThat(robots.heard()).hasSize(1);
        assertThat(robots.last().path()).isEqualTo("/cgi-bin/webhook/send");
        assertThat(robots.last().query()).isEqualTo("key=abc-1");
        assertThat(robots.last().contentType()).startsWith("application/json");
        assertThat(robots.last().body())
                .isEqualTo("{\"msgtype\":\"markdown\",\"markdown\":{\"content\":\"**时限提醒 2 条**"
                        + "\\n> 黄色提醒：事项 980701-2026-000001（网格，调解）应于 2026-11-25 18:00 前办理，请抓紧"
                        + "\\n> <font color=\\\"warning\\\">红色提醒：事项 980701-2026-000002（网格，调解）即将到期，"
                        + "最迟 2026-11-25 18:00</font>\"}}");
        assertThat(states()).containsOnly("delivered");
    }

    @Test
    void dingTalkHearsExactlyWhatItAcceptsAndTheSignatureHolds() {
        RobotChannel channel =
                channel(robot(COMMUNITY, RobotFormat.DINGTALK, "/robot/send?access_token=xyz", "SECthis+is/secret"));
        send(channel, COMMUNITY, ReminderKind.LAST_WARNING, "980701-2026-000003");

        worker().deliver(channel);

        assertThat(robots.last().body())
                .isEqualTo("{\"msgtype\":\"markdown\",\"markdown\":{\"title\":\"时限提醒 1 条\",\"text\":\"#### 时限提醒 1 条"
                        + "\\n\\n- **红色提醒：事项 980701-2026-000003（网格，调解）即将到期，最迟 2026-11-25 18:00**\"}}");
        // Computed by: printf '1795482000000\nSECthis+is/secret' | openssl dgst -sha256 -hmac 'SECthis+is/secret'
        // -binary
        // | base64, then %-encoded.
        assertThat(robots.last().query())
                .isEqualTo(
                        "access_token=xyz&timestamp=1795482000000&sign=%2BRged6OiHp0e%2FcMuk%2FsDO1uf2ZYDJPgH5i5Y8ehE4Jw%3D");
    }

    @Test
    void manyGoInMessagesOfAtMost4096BytesWithARestBetweenThem() throws IOException {
        RobotChannel channel = channel(robot(COMMUNITY, RobotFormat.WECOM, "/digest", null));
        IntStream.range(0, 70)
                .forEach(n -> send(channel, COMMUNITY, ReminderKind.LAST_WARNING, "980701-2026-0001" + (10 + n)));

        worker().deliver(channel);
        worker().deliver(channel);
        assertThat(robots.heard()).as("the rest is kept").hasSize(1);
        clock.pass(REST.minusMillis(1));
        worker().deliver(channel);
        assertThat(robots.heard()).hasSize(1);
        for (int message = 0; message < 10; message++) {
            clock.pass(REST);
            worker().deliver(channel);
        }

        String said = "";
        for (FakeRobots.Heard heard : robots.heard()) {
            JsonNode message = json.readTree(heard.body());
            String content = message.at("/markdown/content").textValue();
            assertThat(content.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, 4096);
            said += content;
        }
        String all = said;
        assertThat(robots.heard()).hasSizeBetween(2, 4);
        assertThat(IntStream.range(0, 70)).allSatisfy(n -> assertThat(all.split("980701-2026-0001" + (10 + n), -1))
                .hasSize(2));
        assertThat(states()).hasSize(70).containsOnly("delivered");
    }
}
