package org.gridcase.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.monitor.DrawnMap.Step;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** Whether the map of a process on the screen, its drawing and its table, says what the API answers. */
final class DrawnFigures {

    private static final Set<String> MOMENTS = Set.of("event", "end");
    private static final String LATE = "rgb(198, 40, 32)";

    /** The more of the cases are there, the darker; the first: nobody. */
    private static final List<String> HEAT =
            List.of("", "rgb(255, 244, 214)", "rgb(255, 224, 154)", "rgb(255, 194, 92)", "rgb(255, 159, 67)");

    private DrawnFigures() {}

    static void compare(JsonNode map, DrawnMap drawn, ChromeDriver chromium) {
        Map<String, List<String>> table = table(chromium);
        long most = most(map);
        assertThat(most).as("cases on the map").isPositive();
        for (JsonNode step : map.path("steps")) {
            String element = step.path("element").asText();
            assertThat(table.get(element)).as("row of " + element).isEqualTo(cells(step));
            compare(step, drawn.step(element), most);
        }
        Set<String> known = new HashSet<>();
        map.path("steps").forEach(step -> known.add(step.path("element").asText()));
        drawn.steps().forEach((element, step) -> {
            if (!known.contains(element)) {
                assertThat(step.saysNothing()).as(element + " " + step).isTrue();
            }
        });
    }

    private static long most(JsonNode map) {
        long most = 0;
        for (String part : List.of("steps", "formerSteps")) {
            for (JsonNode step : map.path(part)) {
                most = Math.max(most, step.path("now").asLong());
            }
        }
        return most;
    }

    private static void compare(JsonNode step, Step drawn, long most) {
        String element = step.path("element").asText();
        long now = step.path("now").asLong();
        long overdue = step.path("overdue").asLong();
        boolean moment = MOMENTS.contains(step.path("kind").asText());
        boolean stage = step.path("kind").asText().equals("stage");
        assertThat(drawn).as(element).isNotNull();
        assertThat(drawn.now()).as(element + " now").isEqualTo(some(moment ? 0 : now));
        assertThat(drawn.late()).as(element + " overdue").isEqualTo(some(moment ? 0 : overdue));
        assertThat(drawn.lines()).as(element + " stays").isEqualTo(lines(step, moment));
        assertThat(drawn.order()).as(element + " order").isEmpty();

        int heat = moment || stage || now == 0 ? 0 : (int) ((4 * now + most - 1) / most);
        assertThat(drawn.classes().stream().filter(one -> one.startsWith("heat-")))
                .as(element + " heat")
                .isEqualTo(heat == 0 ? List.of() : List.of("heat-" + heat));
        if (heat > 0) {
            assertThat(drawn.fill()).as(element + " colour").isEqualTo(HEAT.get(heat));
        }
        assertThat(drawn.stroke().equals(LATE))
                .as(element + " frame " + drawn.stroke())
                .isEqualTo(!moment && overdue > 0);
    }

    private static List<String> some(long count) {
        return count == 0 ? List.of() : List.of(Long.toString(count));
    }

    private static List<String> lines(JsonNode step, boolean moment) {
        long passed = step.path("passedIn30Days").asLong();
        if (moment) {
            return some(passed);
        }
        List<String> lines = new ArrayList<>();
        if (!step.path("medianSeconds").isNull()) {
            lines.add("中位 " + DrawnMap.lasting(step.path("medianSeconds").asDouble()));
            lines.add("九成 " + DrawnMap.lasting(step.path("p90Seconds").asDouble()));
        }
        if (passed > 0) {
            lines.add("30天 " + passed);
        }
        return lines;
    }

    private static List<String> cells(JsonNode step) {
        String passed = step.path("passedIn30Days").asText();
        return MOMENTS.contains(step.path("kind").asText())
                ? List.of(passed)
                : List.of(
                        step.path("now").asText(),
                        step.path("overdue").asText(),
                        lasting(step.path("medianSeconds")),
                        lasting(step.path("p90Seconds")),
                        passed);
    }

    private static String lasting(JsonNode seconds) {
        return seconds.isNull() ? "—" : DrawnMap.lasting(seconds.asDouble());
    }

    /** The numbers in the row of each step, those that are folded away as well. */
    @SuppressWarnings("unchecked")
    private static Map<String, List<String>> table(ChromeDriver chromium) {
        assertThat(chromium.findElements(By.cssSelector("tr[data-element]"))).isNotEmpty();
        return ((List<Map<String, Object>>) chromium.executeScript("""
                return [...document.querySelectorAll('tr[data-element]')].map(row => ({
                  element: row.dataset.element,
                  cells: [...row.querySelectorAll('td.number')].map(cell => cell.textContent.trim())
                }));"""))
                .stream().collect(Collectors.toMap(row -> (String) row.get("element"), row ->
                        (List<String>) row.get("cells")));
    }
}
