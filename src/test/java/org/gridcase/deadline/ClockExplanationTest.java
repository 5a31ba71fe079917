package org.gridcase.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.gridcase.ApiClient;
import org.gridcase.GridcaseTest;
import org.gridcase.calendar.ClockLedger;
import org.gridcase.dispute.Disputes;
import org.gridcase.dispute.ReportDispute;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each statement of {@code GET /api/cases/{number}/clock} stands on a row of the ledger, a rule and a calendar. */
@GridcaseTest
class ClockExplanationTest {

    @LocalServerPort
    int port;

    @Autowired
    Disputes disputes;

    @Autowired
    ClockLedger ledger;

    @Autowired
    JdbcClient jdbc;

    String number;

    @BeforeEach
    void report() {
        number = disputes.report(new ReportDispute(
                        "时限说明 " + System.nanoTime(),
                        "楼上漏水。",
                        "water-leak",
                        "990100001001001001",
                        "resident",
                        2,
                        false,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        "building",
                        "测试",
                        "grid-worker"))
                .caseNumber();
    }

    @Test
    void namesTheRuleTheCalendarAndTheInstants() {
        JsonNode clock = clock("zh-CN");
        JsonNode period = clock.path("periods").path(0);

        assertThat(period.path("step").asText()).isEqualTo("building");
        assertThat(period.path("state").asText()).isEqualTo("running");
        assertThat(period.path("rule").path("version").asText()).matches("deadline-rules \\d+");
        assertThat(period.path("rule").path("basis").asText()).isEqualTo("楼栋一级调解期限");
        assertThat(period.path("rule").path("handleWithin").asText()).isEqualTo("3 wd");
        assertThat(period.path("calendar").asText()).isEqualTo("cn");
        assertThat(period.path("calendarRevision").asInt()).isPositive();
        assertThat(period.path("counting").asText()).isEqualTo("workingTime");
        assertThat(period.path("leftMinutes").asLong()).isPositive().isLessThanOrEqualTo(3 * 7 * 60);
        assertThat(Instant.parse(period.path("dueAt").asText()))
                .isEqualTo(Instant.parse(clock.path("dueAt").asText()));
    }

    /** Begun on 30 September 2026: the holiday with its weekend is skipped, the worked Saturday is not. */
    @Test
    void saysWhichDaysDoNotCountAndWhy() {
        jdbc.sql("""
                        UPDATE gridcase.clock_period
                        SET began = '2026-09-30T10:00+08', accept_from = '2026-09-30T10:00+08',
                            accept_by = '2026-10-08T17:30+08', warn_at = '2026-10-08T17:30+08',
                            last_warning_at = '2026-10-09T17:30+08', due_at = '2026-10-10T17:30+08'
                        WHERE case_number = :case
                        """).param("case", number).update();

        JsonNode period = clock("zh-CN").path("periods").path(0);

        assertThat(each(period.path("skipped"), day -> day.path("day").asText()))
                .containsExactly(
                        "2026-10-01",
                        "2026-10-02",
                        "2026-10-03",
                        "2026-10-04",
                        "2026-10-05",
                        "2026-10-06",
                        "2026-10-07");
        assertThat(each(period.path("skipped"), day -> day.path("why").asText()))
                .containsOnly("holiday");
        assertThat(period.path("explanation").toString())
                .contains("自 2026-09-30 10:00 开始，当日不计入", "7 个休息日不计", "2026-10-01 国庆节", "于 2026-10-10 17:30 届满")
                .contains("时限规则表第", "国家节假日安排")
                .doesNotContain("deadline-rules");
        assertThat(clock("en").path("periods").path(0).path("explanation").toString())
                .contains("Begins on 2026-09-30 10:00", "Ends at 2026-10-10 17:30")
                .doesNotContain("clock.", "period.");
    }

    @Test
    void tracesEachMinuteToARowOfTheLedger() {
        ledger.pause(number, "outage");
        ledger.resume(number, "outageOver");

        JsonNode clock = clock("zh-CN");
        JsonNode period = clock.path("periods").path(0);

        List<Integer> rows =
                each(period.path("ledger"), row -> row.path("segment").asInt());
        assertThat(rows)
                .isEqualTo(
                        each(clock.path("segments"), row -> row.path("number").asInt()))
                .containsExactly(1, 2, 3);
        assertThat(each(period.path("ledger"), row -> row.path("paused").asBoolean()))
                .containsExactly(false, true, false);
        assertThat(period.path("explanation").toString()).contains("系统停机，不计时（时钟台账第 2 段）");
        assertThat(period.path("usedMinutes").asLong())
                .isEqualTo(each(
                                period.path("ledger"),
                                row -> row.path("paused").asBoolean()
                                        ? 0L
                                        : row.path("countedMinutes").asLong())
                        .stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    @Test
    void isForThoseWhoMaySeeTheCase() {
        assertThat(ApiClient.basic(port, "grid-worker-b", "gridcase")
                        .get("/api/cases/" + number + "/clock")
                        .status())
                .isEqualTo(404);
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> part) {
        return StreamSupport.stream(array.spliterator(), false).map(part).toList();
    }

    private JsonNode clock(String language) {
        ApiClient.Answer answer = ApiClient.basic(port, "grid-worker", "gridcase")
                .with("Accept-Language", language)
                .get("/api/cases/" + number + "/clock");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }
}
