package org.gridcase.call.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.gridcase.call.process.CallDriver.Case;
import org.gridcase.monitor.MapProof;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** What the map says of calls and of their units' parts, which went every way and stopped anywhere. */
class CallMapTest extends CallPaths {

    private static final int WALKS = 16;
    private static final int MOST_STEPS = 8;

    private static final Map<String, String> OFFICERS = Map.of(
            HOUSING,
            "dept-housing",
            TRANSPORT,
            "dept-transport",
            LAND,
            "dept-land",
            "99010001",
            "dept-urban",
            CallDriver.TOWN,
            "town-officer");

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private JdbcClient jdbc;

    private final Random random = new Random(20_261_123);

    @Test
    void figuresOfRandomCallsAreThoseOfTheHistory() throws Exception {
        List<String> numbers = new ArrayList<>();
        for (int walk = 0; walk < WALKS; walk++) {
            Case call = driver.call(walk % 5 == 4 ? null : any(List.of(ROADS, ROADS, DEVELOPMENT, FACILITIES)));
            for (int step = random.nextInt(MOST_STEPS); step > 0 && !call.ended(); step--) {
                attempt(() -> something(call));
            }
            numbers.add(call.number.value());
            numbers.addAll(jdbc.sql("select case_number from gridcase.call_part where call_number = ?")
                    .param(call.number.value())
                    .query(String.class)
                    .list());
        }

        List<String> processes = List.of("department-call", "department-part");
        MapProof proof = new MapProof(web);
        for (String place : List.of("990100", CallDriver.TOWN)) {
            proof.of(numbers, place.length(), "district-centre", place, processes);
        }

        assertThat(proof.visits(numbers, "department-call", "claimBySystem")).isPositive();
        assertThat(proof.visits(numbers, "department-call", "claimWindow")).isPositive();
        assertThat(proof.visits(numbers, "department-call", "handleCall")).isPositive();
        assertThat(proof.visits(numbers, "department-part", "handlePart")).isGreaterThan(2);
    }

    private void something(Case call) {
        List<Case> parts = jdbc.sql("""
                        select case_number from gridcase.call_part
                         where call_number = ? and role = 'cooperating' and state = 'open' order by unit""").param(call.number.value()).query(String.class).list().stream()
                .map(driver::of)
                .toList();
        if (!parts.isEmpty() && random.nextBoolean()) {
            part(any(parts));
            return;
        }
        String task = call.openTasks().get(0);
        String lead = call.value("lead");
        if (random.nextInt(5) == 0) {
            call.fires(CallSoundness.WINDOWS.get(task));
            return;
        }
        switch (task) {
            case "assignUnit" -> centre(call, task, "unit", LAND, "entryTitle", "测试事项", "legalBasis", "依据");
            case "arbitrate" -> centre(call, task, "outcome", "interpret", "unit", any(List.of(HOUSING, LAND)));
            case "claimCall" -> claim(call, lead);
            case "handleCall" ->
                call.completes(OFFICERS.get(lead), task, "outcome", "done", "report", "已处置", "cost", "12.50");
            case "confirmResult" ->
                call.completes("town-officer", task, "outcome", any(List.of("accept", "return")), "reason", "未恢复");
            case "decideResult" -> centre(call, task, "outcome", any(List.of("accept", "return")));
            default -> throw new AssertionError(task);
        }
    }

    private void claim(Case call, String lead) {
        switch (random.nextInt(4)) {
            case 0 -> call.completesAsSystem(lead, "claimBySystem", "workOrder", "ZJ-1");
            case 1 ->
                call.completes(
                        OFFICERS.get(lead),
                        "claimCall",
                        "outcome",
                        "refuse",
                        "entry",
                        any(List.of(FACILITIES, DEVELOPMENT)),
                        "reason",
                        "不归我们");
            default -> call.completes(OFFICERS.get(lead), "claimCall", "outcome", "accept");
        }
    }

    private void part(Case part) {
        String unit = jdbc.sql("select unit from gridcase.call_part where case_number = ?")
                .param(part.number.value())
                .query(String.class)
                .single();
        String outcome = any(List.of("done", "release"));
        part.completes(
                OFFICERS.get(unit), part.openTasks().get(0), "outcome", outcome, "reason", "人手不足", "report", "已配合");
    }

    private void centre(Case call, String task, Object... fields) {
        call.completes(
                "district-centre",
                task,
                Stream.concat(Stream.of(fields), Stream.of("reason", "核实后决定")).toArray());
    }

    /** What they may not do has not happened. */
    private static void attempt(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException thrown) {
            if (Stream.iterate((Throwable) thrown, cause -> cause != null, Throwable::getCause)
                    .noneMatch(Refusal.class::isInstance)) {
                throw thrown;
            }
        }
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
