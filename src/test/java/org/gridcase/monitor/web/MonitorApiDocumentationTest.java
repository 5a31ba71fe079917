package org.gridcase.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gridcase.ApiClient;
import org.gridcase.GridcaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever the monitor's pages show can be asked for as JSON by somebody who has nothing but the documentation. */
@GridcaseTest
class MonitorApiDocumentationTest {

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void everyQuestionHasASummaryAndAnExample() {
        JsonNode documentation = ApiClient.anonymous(port).get("/v3/api-docs").body();
        List<String> incomplete = new ArrayList<>();
        List<String> questions = questions();

        for (String path : questions) {
            JsonNode question = documentation.path("paths").path(path).path("get");
            if (question.path("summary").asText().isBlank()) {
                incomplete.add(path + " has no summary");
            }
            if (!isExemplary(question.path("parameters"), documentation, new HashSet<>())
                    && !isExemplary(question.path("responses").path("200"), documentation, new HashSet<>())) {
                incomplete.add(path + " has no example");
            }
        }

        assertThat(questions).isNotEmpty();
        assertThat(incomplete).isEmpty();
    }

    private List<String> questions() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(MonitorApiDocumentationTest::paths)
                .filter(path -> path.startsWith(MonitorPages.API))
                .sorted()
                .toList();
    }

    private static Stream<String> paths(RequestMappingInfo info) {
        return info.getPathPatternsCondition().getPatternValues().stream().map(path -> path.replaceAll(":[^}]+}", "}"));
    }

    /** Whether it, or a part of it, shows what it looks like: an example, the values there are, or the one that is meant. */
    private static boolean isExemplary(JsonNode node, JsonNode documentation, Set<String> seen) {
        if (node.has("example") || node.has("examples") || node.has("enum") || node.has("default")) {
            return true;
        }
        String reference = node.path("$ref").asText();
        if (!reference.isEmpty() && seen.add(reference)) {
            return isExemplary(documentation.at(reference.substring(1)), documentation, seen);
        }
        return StreamSupport.stream(node.spliterator(), false)
                .anyMatch(part -> part.isContainerNode() && isExemplary(part, documentation, seen));
    }
}
