package org.gridcase.department;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.gridcase.ApiClient;
import org.gridcase.TasklistClient;

/** Calls of the town to one department, from outside. */
final class WorkerCalls {

    /** Land and planning, which leads this entry alone. */
    static final String UNIT = "99010006";

    static final String OFFICER = "dept-land";
    static final String PASSWORD = "gridcase";

    private static final String ENTRY = "C-01";
    private static final String TOWN = "town-officer";

    private final int port;

    WorkerCalls(int port) {
        this.port = port;
    }

    String call() {
        return call(ENTRY);
    }

    String call(String entry) {
        return ApiClient.basic(port, TOWN, PASSWORD)
                .post(
                        "/api/calls",
                        Map.of(
                                "title", "部门系统 " + Long.toString(System.nanoTime(), 36),
                                "description", "镇街无法独立解决。",
                                "entry", entry,
                                "urgency", "ordinary",
                                "placeCode", "990100001"))
                .body()
                .path("caseNumber")
                .asText();
    }

    /** In Tasklist, over the head of the department's system. */
    void takenByOfficer(String call) {
        TasklistClient officer = TasklistClient.signIn(port, OFFICER, PASSWORD);
        officer.claim(officer.tasksOf(call).get(0).path("id").asText(), OFFICER).ok();
    }

    /** The lead of the call takes it, and its partners get their parts: the number of this unit's. */
    String part(String call, String leadOfficer, String unit) {
        ApiClient lead = ApiClient.basic(port, leadOfficer, PASSWORD);
        for (JsonNode part :
                lead.post("/api/calls/" + call + "/claim", Map.of()).body().path("parts")) {
            if (part.path("unit").path("code").asText().equals(unit)) {
                return part.path("caseNumber").asText();
            }
        }
        throw new AssertionError("no part of " + unit + " in " + call);
    }

    /** The town accepts what was reported. */
    void accept(String call) {
        TasklistClient town = TasklistClient.signIn(port, TOWN, PASSWORD);
        String task = town.tasksOf(call).get(0).path("id").asText();
        town.claim(task, TOWN).ok();
        town.submit(task, Map.of("outcome", "accept")).ok();
    }

    void sendBack(String call) {
        TasklistClient town = TasklistClient.signIn(port, TOWN, PASSWORD);
        String task = town.tasksOf(call).get(0).path("id").asText();
        town.claim(task, TOWN).ok();
        town.submit(task, Map.of("outcome", "return", "reason", "未见现场照片")).ok();
    }

    void awaitRecorded(String call, String kind, long times) {
        Awaitility.await(kind + " of " + call)
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> recorded(call, kind) >= times);
    }

    /** How often the timeline has it. */
    long recorded(String call, String kind) {
        return seen(call).path("timeline").findValuesAsText("kind").stream()
                .filter(kind::equals)
                .count();
    }

    String status(String call) {
        return seen(call).path("status").asText();
    }

    private JsonNode seen(String call) {
        return ApiClient.basic(port, TOWN, PASSWORD).get("/api/cases/" + call).body();
    }
}
