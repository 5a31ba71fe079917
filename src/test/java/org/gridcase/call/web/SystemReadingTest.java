package org.gridcase.call.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gridcase.ApiClient;
import org.gridcase.casefile.CaseNumber;
import org.junit.jupiter.api.Test;

/** What a department's own system is told about its task, and what it may read: as much as the officers of its department. */
class SystemReadingTest extends SystemsOfACall {

    private static final String HEATING = "99010003";
    private static final String PDF = "%PDF-1.4\nstartxref\n0\n%%EOF";

    @Test
    void aSystemReadsTheCallAndItsFilesAsItsOfficersDo() {
        String call = call("S-02", "ordinary");
        String file = cases.keepDocument(
                new CaseNumber(call), "塌陷现场.pdf", "application/pdf", "%PDF".getBytes(StandardCharsets.UTF_8));
        ApiClient lead = system(TRANSPORT).http;

        JsonNode seen = lead.get("/api/calls/" + call).body();

        assertThat(seen)
                .isEqualTo(as("dept-transport").get("/api/calls/" + call).body());
        assertThat(seen.path("description").asText()).isEqualTo("泉畔路 " + MARK);
        assertThat(seen.path("town").path("code").asText()).isEqualTo("990100001");
        assertThat(seen.path("basis").path("title").asText()).isEqualTo("道路维护");
        assertThat(seen.path("basis").path("list").asText()).isEqualTo("shared");
        assertThat(seen.path("basis").path("expected").asText()).contains("抢修");
        assertThat(lead.get("/api/cases/" + call).body())
                .isEqualTo(as("dept-transport").get("/api/cases/" + call).body());
        JsonNode files = lead.get("/api/cases/" + call + "/attachments").body();
        assertThat(files.findValuesAsText("fileName")).contains("塌陷现场.pdf");
        assertThat(lead.get("/api/cases/" + call + "/attachments/" + file)
                        .response()
                        .body())
                .isEqualTo("%PDF");
        for (String path : List.of(
                "/api/calls/" + call,
                "/api/cases/" + call,
                "/api/cases/" + call + "/attachments",
                "/api/cases/" + call + "/attachments/" + file)) {
            assertThat(system(HEATING).http.get(path).status()).as(path).isEqualTo(404);
            assertThat(ApiClient.basic(port, "system." + TRANSPORT, "wrong")
                            .get(path)
                            .status())
                    .as(path)
                    .isEqualTo(401);
        }
    }

    @Test
    void aPartnerReadsItsPartAndNotTheCall() {
        String call = call("S-02", "ordinary");
        assertThat(system(TRANSPORT).claims(call, "JT-22").status()).isEqualTo(204);
        String part = partOf(call);

        JsonNode seen = system(CITY).http.get("/api/calls/" + part).body();

        assertThat(seen).isEqualTo(as("dept-urban").get("/api/calls/" + part).body());
        assertThat(seen.path("caseNumber").asText()).isEqualTo(part);
        assertThat(seen.path("call").asText()).isEqualTo(call);
        assertThat(seen.path("description").asText()).isEqualTo("泉畔路 " + MARK);
        assertThat(seen.path("lead").path("code").asText()).isEqualTo(TRANSPORT);
        assertThat(seen.path("parts")).singleElement().satisfies(own -> {
            assertThat(own.path("unit").path("code").asText()).isEqualTo(CITY);
            assertThat(own.path("percent").asText()).isEqualTo("20.0");
        });
        assertThat(system(CITY).http.get("/api/calls/" + call).status()).isEqualTo(404);
    }

    /** What people attach to the call is evidence for all who act in it; a paper that the service makes about one is not. */
    @Test
    void aPartnerAndItsSystemSeeTheEvidenceOfTheCallWithTheirPart() {
        String call = call("S-02", "ordinary", "https://evidence.example/cam-7");
        CaseNumber number = new CaseNumber(call);
        String before = uploaded(call, "塌陷.pdf");
        assertThat(system(TRANSPORT).claims(call, "JT-24").status()).isEqualTo(204);
        String part = partOf(call);
        String after = uploaded(call, "复核.pdf");
        String notice =
                cases.keepDocument(number, "督办.pdf", "application/pdf", PDF.getBytes(StandardCharsets.US_ASCII));

        for (ApiClient reader : List.of(as("dept-urban"), system(CITY).http)) {
            JsonNode seen = reader.get("/api/cases/" + part).body();
            assertThat(seen.path("evidenceUrl").asText()).isEqualTo("https://evidence.example/cam-7");
            assertThat(seen.path("attachments").findValuesAsText("fileName")).containsExactly("塌陷.pdf", "复核.pdf");
            JsonNode evidence = reader.get("/api/calls/" + part).body().path("evidence");
            assertThat(evidence.path("link").asText()).isEqualTo("https://evidence.example/cam-7");
            assertThat(evidence.path("files").findValuesAsText("path"))
                    .containsExactly(file(part, before), file(part, after));
            assertThat(reader.get(file(part, before)).response().body()).isEqualTo(PDF);
            assertThat(reader.get(file(part, notice)).status()).isEqualTo(404);
            assertThat(reader.get(file(call, before)).status()).isEqualTo(404);
        }
        for (ApiClient stranger : List.of(as("dept-heating"), system(HEATING).http)) {
            assertThat(stranger.get(file(part, before)).status()).isEqualTo(404);
            assertThat(stranger.get("/api/cases/" + part + "/attachments").status())
                    .isEqualTo(404);
        }
    }

    /** Another call's partner has a part, but not in this call. */
    @Test
    void aPartShowsTheEvidenceOfItsOwnCallOnly() {
        String one = call("S-02", "ordinary");
        String other = call("S-02", "ordinary");
        String file = uploaded(one, "塌陷.pdf");
        assertThat(system(TRANSPORT).claims(other, "JT-25").status()).isEqualTo(204);

        assertThat(as("dept-urban").get(file(partOf(other), file)).status()).isEqualTo(404);
    }

    @Test
    void itReadsNothingElseAndWritesNothingButProgress() {
        String call = call("S-02", "ordinary");
        ApiClient lead = system(TRANSPORT).http;

        for (String path : List.of("/api/cases", "/api/cases/" + call + "/clock", "/api/calls")) {
            assertThat(lead.get(path).status()).as(path).isEqualTo(401);
        }
        for (String path : List.of(
                "/api/calls",
                "/api/calls/" + call,
                "/api/calls/" + call + "/claim",
                "/api/cases/" + call + "/notes",
                "/api/cases/" + call + "/attachments",
                "/api/push-downs")) {
            assertThat(lead.post(path, Map.of("text", "x")).status()).as(path).isEqualTo(401);
        }
    }

    @Test
    void whatItsUnitSeesBesidesCallsIsForPeople() {
        String review = as("inspector")
                .post("/api/accountability-reviews", Map.of("caseNumber", call("S-02", "ordinary"), "unit", TRANSPORT))
                .body()
                .path("caseNumber")
                .asText();

        for (String path : List.of("/api/cases/" + review, "/api/cases/" + review + "/attachments")) {
            assertThat(as("dept-transport").get(path).status()).as(path).isEqualTo(200);
            assertThat(system(TRANSPORT).http.get(path).status()).as(path).isEqualTo(404);
        }
    }

    private String uploaded(String call, String name) {
        return as("town-officer")
                .upload("/api/cases/" + call + "/attachments", "file", name, PDF)
                .body()
                .path("id")
                .asText();
    }

    private static String file(String number, String id) {
        return "/api/cases/" + number + "/attachments/" + id;
    }
}
