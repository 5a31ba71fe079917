package org.gridcase.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.gridcase.ApiClient;
import org.gridcase.GridcaseTest;
import org.gridcase.monitor.domain.FigureCode;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GridcaseTest
class FigureApiTest {

    @LocalServerPort
    int port;

    @Autowired
    ReadModelRefresh refresh;

    @Test
    void everyFigureSaysWhatItIsInTheReadersLanguage() {
        JsonNode chinese = figures("town-officer", "zh-CN");
        JsonNode english = figures("town-officer", "en");
        assertThat(chinese).hasSize(FigureCode.values().length);
        for (int i = 0; i < chinese.size(); i++) {
            assertThat(chinese.get(i).get("name").asText()).matches(".*\\p{IsHan}.*");
            assertThat(chinese.get(i).get("definition").asText()).endsWith("。").hasSizeGreaterThan(20);
            assertThat(english.get(i).get("definition").asText())
                    .endsWith(".")
                    .doesNotContainPattern("\\p{IsHan}")
                    .contains(" ");
            assertThat(chinese.get(i).get("trend")).hasSizeBetween(5, 6);
        }
        assertThat(chinese.get(3)
                        .get("breakdowns")
                        .get(0)
                        .get("parts")
                        .get(1)
                        .get("name")
                        .asText())
                .isEqualTo("网格");
    }

    @Test
    void onlyOnesOwnTerritoryAndItsCalls() {
        assertThat(client("community-secretary")
                        .get("/api/monitor/figures?place=990100001002")
                        .status())
                .isEqualTo(404);
        assertThat(client("community-secretary")
                        .get("/api/monitor/figures?place=990100001001")
                        .status())
                .isEqualTo(200);
        JsonNode department = client("dept-urban").get("/api/monitor/figures").body();
        assertThat(department.get("place").isNull()).isTrue();
        assertThat(client("dept-urban")
                        .get("/api/monitor/figures?place=990100001")
                        .status())
                .isEqualTo(404);
        assertThat(ApiClient.anonymous(port).get("/api/monitor/figures").status())
                .isEqualTo(401);
    }

    @Test
    void aPeriodThatIsNoneIsRefused() {
        assertThat(client("inspector").get("/api/monitor/figures?period=decade").status())
                .isEqualTo(400);
        assertThat(client("inspector")
                        .get("/api/monitor/figures?from=2020-01-01")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theAdministratorHasTheReadModelsBuiltAnew() {
        refresh.now();
        JsonNode before = client("admin").get("/api/admin/monitor").body();
        assertThat(before.get("builtAt").get("monitor_case").asText()).isNotEmpty();
        assertThat(client("inspector").post("/api/admin/monitor/rebuild", null).status())
                .isEqualTo(403);
        assertThat(client("admin").post("/api/admin/monitor/rebuild", null).status())
                .isEqualTo(202);
        assertThat(client("admin")
                        .get("/api/admin/monitor")
                        .body()
                        .get("builtAt")
                        .get("monitor_case")
                        .isNull())
                .isTrue();
        whileTheyAreBuiltNothingSaysHowFarTheFiguresGo();
        refresh.now();
        assertThat(asOf("/api/monitor/figures").isNull()).isFalse();
        assertThat(client("admin")
                        .get("/api/admin/monitor")
                        .body()
                        .get("builtAt")
                        .get("monitor_case")
                        .asText())
                .isGreaterThan(before.get("builtAt").get("monitor_case").asText());
    }

    private void whileTheyAreBuiltNothingSaysHowFarTheFiguresGo() {
        assertThat(client("admin").get("/api/admin/monitor").body().get("asOf").isNull())
                .isTrue();
        assertThat(asOf("/api/monitor/figures").isNull()).isTrue();
        assertThat(asOf("/api/monitor/map/dispute-resolution").isNull()).isTrue();
    }

    private JsonNode asOf(String address) {
        return client("town-officer").get(address).body().get("asOf");
    }

    private JsonNode figures(String who, String language) {
        return client(who)
                .with("Accept-Language", language)
                .get("/api/monitor/figures")
                .body()
                .get("figures");
    }

    private ApiClient client(String who) {
        return ApiClient.basic(port, who, "gridcase");
    }
}
