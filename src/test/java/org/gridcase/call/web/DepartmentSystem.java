package org.gridcase.call.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.ApiClient;
import org.gridcase.ApiClient.Answer;

/** A department's own system, as far as HTTP goes: the demonstration's account of one unit. */
final class DepartmentSystem {

    private static final String DOOR = "/engine-rest/external-task";

    final ApiClient http;
    private final String unit;

    DepartmentSystem(int port, String unit) {
        this.unit = unit;
        this.http = ApiClient.basic(port, "system." + unit, "gridcase");
    }

    /** Fetches the one task that a call or a part has for the unit now. */
    JsonNode fetch(String number) {
        Answer answer = fetchAll(number);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).as("tasks of " + number + " for " + unit).hasSize(1);
        return answer.body().get(0);
    }

    Answer fetchAll(String number, String... variables) {
        Map<String, Object> topic =
                new HashMap<>(Map.of("topicName", "department." + unit, "lockDuration", 60_000, "businessKey", number));
        if (variables.length > 0) {
            topic.put("variables", List.of(variables));
        }
        return http.post(
                DOOR + "/fetchAndLock", Map.of("workerId", "system-" + unit, "maxTasks", 10, "topics", List.of(topic)));
    }

    Answer complete(JsonNode task, Map<String, String> answers) {
        Map<String, Object> variables = new HashMap<>();
        answers.forEach((name, value) -> variables.put(name, Map.of("type", "String", "value", value)));
        return http.post(
                DOOR + "/" + task.path("id").asText() + "/complete",
                Map.of("workerId", "system-" + unit, "variables", variables));
    }

    Answer claims(String number, String workOrder) {
        return complete(fetch(number), Map.of("workOrder", workOrder));
    }
}
