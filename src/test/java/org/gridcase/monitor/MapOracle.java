package org.gridcase.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;

/** Knows the map's figures another way: from the engine's own answers about each process instance, by counting. */
public final class MapOracle {

    private static final Set<String> NO_STEPS = Set.of(
            "startEvent",
            "messageStartEvent",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "businessRuleTask",
            "serviceTask",
            "sendTask",
            "scriptTask",
            "multiInstanceBody");
    /** Of what the service does, only this is waited for: the systems of departments. */
    private static final Set<String> SYSTEMS = Set.of("claimBySystem", "handleBySystem", "partBySystem");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final HistoryService history;
    private final CaseFiles cases;

    public MapOracle(HistoryService history, CaseFiles cases) {
        this.history = history;
        this.cases = cases;
    }

    /** @param map the answer of the API for the last 30 days, all versions merged */
    public void compare(JsonNode map, String process, String place) {
        Map<String, Counted> expected = count(process, place);
        Set<String> shown = new HashSet<>();
        List<JsonNode> steps = new ArrayList<>();
        map.path("steps").forEach(steps::add);
        map.path("formerSteps").forEach(steps::add);
        for (JsonNode step : steps) {
            String element = step.path("element").asText();
            shown.add(element);
            Counted counted = expected.getOrDefault(element, new Counted());
            String what = process + " " + element + " in " + place + ": ";
            assertThat(step.path("now").asLong()).as(what + "now").isEqualTo(counted.now.size());
            assertThat(step.path("overdue").asLong()).as(what + "overdue").isEqualTo(counted.overdue.size());
            assertThat(step.path("passedIn30Days").asLong()).as(what + "passed").isEqualTo(counted.seconds.size());
            assertThat(step.path("stays").asLong()).as(what + "stays").isEqualTo(counted.seconds.size());
            share(step.path("medianSeconds"), counted.seconds, 0.5, what + "median");
            share(step.path("p90Seconds"), counted.seconds, 0.9, what + "p90");
        }
        assertThat(shown).as(process).containsAll(expected.keySet());
    }

    private static void share(JsonNode shown, List<Long> seconds, double share, String what) {
        if (seconds.isEmpty()) {
            assertThat(shown.isNull()).as(what).isTrue();
            return;
        }
        List<Long> sorted = seconds.stream().sorted().toList();
        double at = share * (sorted.size() - 1);
        long below = sorted.get((int) Math.floor(at));
        long above = sorted.get((int) Math.ceil(at));
        assertThat(shown.asDouble()).as(what).isCloseTo(below + (at - Math.floor(at)) * (above - below), within(0.001));
    }

    private Map<String, Counted> count(String process, String place) {
        Map<String, Counted> all = new TreeMap<>();
        for (HistoricProcessInstance run : history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .list()) {
            CaseFacts facts = cases.facts(new CaseNumber(run.getBusinessKey()));
            if (!facts.place().value().startsWith(place)) {
                continue;
            }
            for (HistoricActivityInstance passed : history.createHistoricActivityInstanceQuery()
                    .processInstanceId(run.getId())
                    .list()) {
                if (!NO_STEPS.contains(passed.getActivityType()) || SYSTEMS.contains(passed.getActivityId())) {
                    all.computeIfAbsent(passed.getActivityId(), element -> new Counted())
                            .add(passed, facts);
                }
            }
        }
        return all;
    }

    private static final class Counted {

        private final Set<CaseNumber> now = new HashSet<>();
        private final Set<CaseNumber> overdue = new HashSet<>();
        private final List<Long> seconds = new ArrayList<>();

        /** Up to an hour in seconds, up to a day in minutes, then in hours. */
        private static long asShown(long millis) {
            long unit = millis < 3_600_000 ? 1 : millis < 86_400_000 ? 60 : 3600;
            return unit * Math.round(millis / 1000.0 / unit);
        }

        /** Thirty days are today and the twenty-nine before it, whole. */
        private static Instant thirtyDaysAgo() {
            return LocalDate.now(ZONE).minusDays(29).atStartOfDay(ZONE).toInstant();
        }

        void add(HistoricActivityInstance passed, CaseFacts facts) {
            if (passed.getEndTime() == null) {
                now.add(facts.number());
                if (!facts.status().equals("closed")
                        && facts.dueAt() != null
                        && facts.dueAt().isBefore(Instant.now())) {
                    overdue.add(facts.number());
                }
            } else if (!passed.getEndTime().toInstant().isBefore(thirtyDaysAgo())) {
                long millis =
                        passed.getEndTime().getTime() - passed.getStartTime().getTime();
                seconds.add(asShown(millis));
            }
        }
    }
}
