package org.gridcase.call.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridcase.ApiClient;
import org.gridcase.EngineTables;
import org.gridcase.GridcaseTest;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a department's own system is told about its task, and what it may read: as much as the officers of its department. */
@GridcaseTest
class SystemReadingTest {

    private static final String TRANSPORT = "99010002";
    private static final String CITY = "99010001";
    private static final String HEATING = "99010003";

    /** In ASCII: see {@link EngineTables}. */
    private static final String MARK = "sysmark7";

    private static final String PDF = "%PDF-1.4\nstartxref\n0\n%%EOF";

    private static final DateTimeFormatter CLIENTS_DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    @LocalServerPort
    int port;

    @Autowired
    CaseFiles cases;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theLeadsTaskSaysWhatItIsAbout() {
        String call = call("S-02", "urgent");

        JsonNode task = system(TRANSPORT).fetch(call);

        assertThat(task.path("activityId").asText()).isEqualTo("claimBySystem");
        assertThat(values(task))
                .containsEntry("call", call)
                .containsEntry("title", "路面塌陷 " + MARK)
                .containsEntry("matter", "other")
                .containsEntry("urgency", "urgent")
                .containsEntry("town", "990100001")
                .containsEntry("townName", "泉畔街道（示范）")
                .containsEntry("role", "lead")
                .containsEntry("share", "50.00")
                .containsEntry("entry", "S-02")
                .containsEntry("entryTitle", "道路维护")
                .containsEntry("list", "shared")
                .containsEntry("returns", "0")
                .hasSize(13);
        assertThat(task.path("variables").path("returns").path("type").asText()).isEqualTo("Integer");
        assertThat(task.path("variables").path("dueAt").path("type").asText()).isEqualTo("Date");
        Instant due =
                OffsetDateTime.parse(values(task).get("dueAt"), CLIENTS_DATE).toInstant();
        assertThat(due.toEpochMilli())
                .isEqualTo(Instant.parse(as("town-officer")
                                .get("/api/cases/" + call)
                                .body()
                                .path("dueAt")
                                .asText())
                        .toEpochMilli());
    }

    @Test
    void aClientHearsOnlyTheVariablesThatItNames() {
        String call = call("S-02", "ordinary");

        JsonNode task = system(TRANSPORT)
                .fetchAll(call, "urgency", "neverHeardOf")
                .body()
                .get(0);

        assertThat(values(task)).containsExactly(Map.entry("urgency", "ordinary"));
    }

    @Test
    void aPartnersTaskNamesTheCallAndItsOwnShare() {
        String call = call("S-02", "ordinary");
        assertThat(system(TRANSPORT).claims(call, "JT-21").status()).isEqualTo(204);
        String part = partOf(call);

        assertThat(values(system(TRANSPORT).fetch(call)))
                .as("its own work, known again by its own number")
                .containsEntry("heldBy", "system")
                .containsEntry("workOrder", "JT-21");
        Map<String, String> told = values(system(CITY).fetch(part));

        assertThat(told)
                .containsEntry("call", call)
                .containsEntry("role", "cooperating")
                .containsEntry("share", "20.00")
                .containsEntry("entry", "S-02")
                .containsEntry("town", "990100001")
                .containsKey("dueAt");
    }

    @Test
    void whatNobodyHasAssignedYetIsNobodysToRead() {
        String call = call(null, "ordinary");
        assertThat(system(TRANSPORT).fetchAll(call).body()).as("nobody's yet").isEmpty();
        assertThat(system(TRANSPORT).http.get("/api/calls/" + call).status()).isEqualTo(404);
    }

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

    @Test
    void noWordsReachTheEngine() {
        String call = call("S-02", "ordinary");
        DepartmentSystem lead = system(TRANSPORT);
        assertThat(lead.claims(call, "JT-23").status()).isEqualTo(204);
        String part = partOf(call);
        JsonNode partTask = system(CITY).fetch(part);
        assertThat(system(CITY)
                        .complete(partTask, Map.of("workOrder", "CG-23", "report", MARK))
                        .status())
                .isEqualTo(204);
        assertThat(as("town-officer")
                        .get("/api/calls/" + call)
                        .body()
                        .path("parts")
                        .findValuesAsText("state"))
                .contains("done");

        assertThat(EngineTables.with(jdbc, MARK)).isEmpty();
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

    private String call(String entry, String urgency) {
        return call(entry, urgency, null);
    }

    private String call(String entry, String urgency, String evidence) {
        Map<String, Object> call = new HashMap<>();
        call.put("evidenceUrl", evidence);
        call.put("title", "路面塌陷 " + MARK);
        call.put("description", "泉畔路 " + MARK);
        call.put("entry", entry);
        call.put("urgency", urgency);
        call.put("placeCode", "990100001");
        return as("town-officer")
                .post("/api/calls", call)
                .body()
                .path("caseNumber")
                .asText();
    }

    private String partOf(String call) {
        for (JsonNode part : as("town-officer").get("/api/calls/" + call).body().path("parts")) {
            if (part.path("unit").path("code").asText().equals(CITY)) {
                return part.path("caseNumber").asText();
            }
        }
        throw new AssertionError("no part of " + CITY + " in " + call);
    }

    private static Map<String, String> values(JsonNode task) {
        Map<String, String> values = new HashMap<>();
        Set<String> names = new TreeSet<>();
        task.path("variables").fieldNames().forEachRemaining(names::add);
        names.forEach(name ->
                values.put(name, task.path("variables").path(name).path("value").asText()));
        return values;
    }

    private DepartmentSystem system(String unit) {
        return new DepartmentSystem(port, unit);
    }

    private ApiClient as(String user) {
        return ApiClient.basic(port, user, "gridcase");
    }
}
