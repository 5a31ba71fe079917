package org.gridcase.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridcase.GridcaseTest;
import org.gridcase.casefile.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How the API as a whole refuses, and how it describes itself. */
@GridcaseTest
class ApiProblemsTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "GET, /api/cases/990100-2026-999999, 404, casefile.notFound",
        "GET, /api/nothing, 404, shared.status.404",
        "DELETE, /api/cases, 405, shared.status.405",
        "PUT, /api/cases/990100-2026-999999, 405, shared.status.405",
        "POST, /api/cases/990100-2026-999999/notes, 415, shared.status.415"
    })
    void areProblemDetailsInBothLanguages(String method, String path, int status, String code) {
        Answer chinese = new ApiClient(port, "grid-worker").send(method, path);
        Answer english = new ApiClient(port, "grid-worker").send(method, path + "?lang=en");

        assertThat(chinese.status()).isEqualTo(status);
        assertThat(chinese.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(chinese.header("Content-Language")).isEqualTo("zh-CN");
        assertThat(chinese.body().path("status").asInt()).isEqualTo(status);
        assertThat(chinese.body().path("code").asText()).isEqualTo(code);
        assertThat(chinese.body().path("type").asText()).isEqualTo("urn:gridcase:problem:" + code);
        assertThat(chinese.body().path("instance").asText()).isEqualTo(path);
        assertThat(chinese.body().path("detail").asText()).matches("(?s).*\\p{IsHan}.*");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(english.body().path("detail").asText())
                .doesNotContainPattern("\\p{IsHan}")
                .contains(" ");
        assertThat(english.body().path("title").asText()).doesNotContainPattern("\\p{IsHan}|\\d");
    }

    @Test
    void nobodyIsToldToSignIn() {
        Answer answer = new ApiClient(port, null).get("/api/cases");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void whatTheDatabaseCannotHoldIsTheCallersMistake() {
        Answer answer = new ApiClient(port, "grid-worker").get("/api/places?q=a%00b");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).doesNotContainIgnoringCase("sql").doesNotContain("0x00");
    }

    @Test
    void aPartyThatIsNothingIsTheCallersMistake() {
        Answer answer = new ApiClient(port, "grid-worker").postText("/api/disputes", """
                        {"title": "t", "description": "d", "matter": "parking", "placeCode": "990100001001001",
                         "source": "resident", "people": 2, "violence": false, "parties": [null]}
                        """, Map.of());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("field").asText()).isEqualTo("parties[0].name");
    }

    @Test
    void theDocumentationNamesEveryOperationAndItsRefusals() {
        Answer answer = new ApiClient(port, null).get("/v3/api-docs");
        List<String> incomplete = new ArrayList<>();

        assertThat(answer.status()).isEqualTo(200);
        answer.body().path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> {
                    JsonNode described = operation.getValue();
                    JsonNode problem = described.path("responses").path("404").path("content");
                    if (described.path("summary").asText().isBlank()
                            || described.path("tags").isEmpty()
                            || !problem.has("application/problem+json")) {
                        incomplete.add(operation.getKey() + " " + path.getKey());
                    }
                }));
        assertThat(incomplete).isEmpty();
        JsonNode paths = answer.body().path("paths");
        assertThat(paths.has("/api/cases/{caseNumber}")).isTrue();
        assertThat(paths.path("/api/disputes").path("post").path("responses").has("201"))
                .isTrue();
        assertThat(paths.path("/api/cases").path("get").path("operationId").asText())
                .isEqualTo("listCase");
        assertThat(paths.has("/engine-rest/external-task/fetchAndLock"))
                .as("the departments' door")
                .isTrue();
        assertThat(answer.body().path("paths").toString()).doesNotContain("/camunda", "/error");
        assertThat(answer.body().path("components").path("schemas").has("Problem"))
                .isTrue();
        assertThat(answer.body().path("info").path("title").asText()).isEqualTo("gridcase API");
    }
}
