package org.gridcase.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gridcase.monitor.DrawnMap.Step;
import org.openqa.selenium.chrome.ChromeDriver;

/** Whether the way of a case on the drawing is the one that the API tells: its order, its times and its arrows. */
final class DrawnWay {

    private static final Set<String> MOMENTS = Set.of("event", "end");

    private DrawnWay() {}

    private record Line(String instance, JsonNode step) {}

    /** @param instance the one that is drawn */
    static void compare(JsonNode path, DrawnMap drawn, String instance, ChromeDriver chromium) {
        List<Line> told = new ArrayList<>();
        for (JsonNode run : path.path("runs")) {
            if (run.path("calledBy").isNull()) {
                tell(path, run, told);
            }
        }
        assertThat(told).as("steps of " + path.path("caseNumber")).isNotEmpty();
        List<String> shown = shown(chromium);
        assertThat(shown).hasSameSizeAs(told);

        Map<String, List<String>> orders = new TreeMap<>();
        Map<String, List<String>> stays = new TreeMap<>();
        Map<String, Boolean> open = new TreeMap<>();
        Set<String> stages = new TreeSet<>();
        for (int i = 0; i < told.size(); i++) {
            JsonNode step = told.get(i).step();
            boolean moment = MOMENTS.contains(step.path("kind").asText());
            // How long it is there while it is there, the table said a moment ago.
            String stay = moment
                    ? ""
                    : step.path("ended").isNull()
                            ? shown.get(i)
                            : DrawnMap.lasting(step.path("seconds").asLong());
            assertThat(shown.get(i)).as("stay of line " + (i + 1)).isEqualTo(stay);
            if (told.get(i).instance().equals(instance)) {
                String element = step.path("element").asText();
                orders.computeIfAbsent(element, one -> new ArrayList<>()).add(Integer.toString(i + 1));
                stays.computeIfAbsent(element, one -> new ArrayList<>()).addAll(moment ? List.of() : List.of(stay));
                if (step.path("kind").asText().equals("stage")) {
                    stages.add(element);
                }
                open.merge(element, step.path("ended").isNull(), Boolean::logicalOr);
            }
        }
        assertThat(orders).isNotEmpty();
        drawn.steps().forEach((element, step) -> {
            if (!orders.containsKey(element)) {
                assertThat(step.saysNothing()).as(element + " " + step).isTrue();
                return;
            }
            assertThat(step.order()).as(element).containsExactly(String.join("、", orders.get(element)));
            assertThat(step.lines()).as(element).isEqualTo(stays.get(element));
            colours(element, step, !stages.contains(element), open.get(element));
        });
        assertThat(drawn.steps().keySet()).containsAll(orders.keySet());
        arrows(path, drawn, instance);
    }

    /** A stage is a frame around steps, and has no colour of its own. */
    private static void colours(String element, Step step, boolean coloured, boolean here) {
        assertThat(step.classes().contains("here")).as(element).isEqualTo(coloured && here);
        assertThat(step.classes().contains("passed")).as(element).isEqualTo(coloured && !here);
        if (coloured) {
            assertThat(step.fill()).as(element).isEqualTo(here ? "rgb(255, 224, 154)" : "rgb(223, 240, 228)");
        }
    }

    private static void arrows(JsonNode path, DrawnMap drawn, String instance) {
        Set<String> taken = new TreeSet<>();
        for (JsonNode run : path.path("runs")) {
            if (run.path("instance").asText().equals(instance)) {
                run.path("flows").forEach(flow -> taken.add(flow.asText()));
            }
        }
        taken.retainAll(drawn.steps().keySet());
        assertThat(drawn.steps().entrySet().stream()
                        .filter(one -> one.getValue().classes().contains("taken"))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()))
                .isEqualTo(taken)
                .isNotEmpty();
    }

    private static void tell(JsonNode path, JsonNode run, List<Line> told) {
        for (JsonNode step : run.path("steps")) {
            told.add(new Line(run.path("instance").asText(), step));
            for (JsonNode inner : path.path("runs")) {
                if (!step.path("called").isNull()
                        && inner.path("instance")
                                .asText()
                                .equals(step.path("called").asText())) {
                    tell(path, inner, told);
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> shown(ChromeDriver chromium) {
        return (List<String>) chromium.executeScript("""
                return [...document.querySelectorAll('tr[data-order]')].map(row =>
                  row.querySelector('td.number').textContent.trim());""");
    }
}
