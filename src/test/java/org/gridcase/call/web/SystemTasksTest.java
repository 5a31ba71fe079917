package org.gridcase.call.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridcase.EngineTables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an external task says to a department's system, and what it does not. */
class SystemTasksTest extends SystemsOfACall {

    private static final DateTimeFormatter CLIENTS_DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

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

    private static Map<String, String> values(JsonNode task) {
        Map<String, String> values = new HashMap<>();
        Set<String> names = new TreeSet<>();
        task.path("variables").fieldNames().forEachRemaining(names::add);
        names.forEach(name ->
                values.put(name, task.path("variables").path(name).path("value").asText()));
        return values;
    }
}
