package org.gridcase.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gridcase.ApiClient;
import org.gridcase.TasklistClient;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.Test;

/** Who sees a reported dispute, and who moves it. */
class DisputeVisibilityTest extends DisputeReports {

    @Test
    void onlyPeopleOfThePlaceOrAboveSeeTheCase() {
        String number =
                worker.post("/api/disputes", report()).body().path("caseNumber").asText();

        for (String who : List.of("building-head", "community-secretary", "town-officer", "district-centre")) {
            assertThat(ApiClient.basic(port, who, "gridcase")
                            .get("/api/cases/" + number)
                            .status())
                    .as(who)
                    .isEqualTo(200);
        }
        for (String who : List.of("grid-worker-b", "community-secretary-b", "dept-urban", "grid-worker-3")) {
            assertThat(ApiClient.basic(port, who, "gridcase")
                            .get("/api/cases/" + number)
                            .status())
                    .as(who)
                    .isEqualTo(404);
        }
        assertThat(ApiClient.anonymous(port).get("/api/cases/" + number).status())
                .isEqualTo(401);
    }

    @Test
    void theCaseOfATaskIsToldOnlyToThoseWhoSeeIt() {
        String number =
                worker.post("/api/disputes", report()).body().path("caseNumber").asText();
        String task = TasklistClient.signIn(port, "building-head", "gridcase")
                .tasksOf(number)
                .get(0)
                .path("id")
                .asText();
        String path = "/api/tasks/" + task + "/case";

        assertThat(ApiClient.basic(port, "building-head", "gridcase")
                        .get(path)
                        .body()
                        .path("caseNumber")
                        .asText())
                .isEqualTo(number);
        assertThat(ApiClient.basic(port, "grid-worker-b", "gridcase").get(path).status())
                .isEqualTo(404);
    }

    /** It is told of the task in hand, works beside it, and decides nothing about where the case goes. */
    @Test
    void aDepartmentThatWasCalledSeesTheCaseOfATaskAndMovesNothing() {
        String number =
                worker.post("/api/disputes", report()).body().path("caseNumber").asText();
        String task = TasklistClient.signIn(port, "building-head", "gridcase")
                .tasksOf(number)
                .get(0)
                .path("id")
                .asText();
        String path = "/api/tasks/" + task + "/case";
        String level = "/api/disputes/" + number + "/level";
        Map<String, String> toGrid = Map.of("level", "grid", "reason", "网格员更熟悉");
        ApiClient urban = ApiClient.basic(port, "dept-urban", "gridcase");
        assertThat(urban.get(path).status()).isEqualTo(404);
        assertThat(urban.post(level, toGrid).status()).isEqualTo(404);

        cases.openTo(new CaseNumber(number), PlaceCode.of("99010001"), "case.level.town");

        assertThat(urban.get(path).body().path("caseNumber").asText()).isEqualTo(number);
        assertThat(urban.post(level, toGrid).status()).isEqualTo(403);
        assertThat(ApiClient.basic(port, "dept-transport", "gridcase").get(path).status())
                .isEqualTo(404);
    }

    @Test
    void onlyOfficersMoveACase() {
        String number =
                worker.post("/api/disputes", report()).body().path("caseNumber").asText();
        String path = "/api/disputes/" + number + "/level";
        ApiClient secretary = ApiClient.basic(port, "community-secretary", "gridcase");
        Map<String, String> toGrid = Map.of("level", "grid", "reason", "网格员更熟悉");

        assertThat(worker.post(path, toGrid).status()).isEqualTo(403);
        assertThat(ApiClient.basic(port, "community-secretary-b", "gridcase")
                        .post(path, toGrid)
                        .status())
                .isEqualTo(404);
        assertThat(secretary.post(path, Map.of("level", "grid")).status()).isEqualTo(400);
        assertThat(secretary.post(path, Map.of("level", "moon", "reason", "x")).status())
                .isEqualTo(400);
        assertThat(secretary.post(path, toGrid).status()).isEqualTo(204);
        assertThat(secretary.post(path, toGrid).status()).isEqualTo(400);
        assertThat(worker.get("/api/cases/" + number).body().path("level").asText())
                .isEqualTo("grid");
    }
}
