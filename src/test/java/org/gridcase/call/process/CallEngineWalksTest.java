package org.gridcase.call.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.gridcase.call.process.CallDriver.Case;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Calls that people, departments' systems and time take through the engine at random, with its delegates and the database:
 * whatever they do, somebody has the call until it ends, and what the tables say then is whole.
 */
class CallEngineWalksTest extends CallPaths {

    private static final int WALKS = 15;
    private static final int LONG_WALKS = 300;
    private static final int LONGEST = 300;

    /** An officer of each unit to which these calls may come. */
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

    /** The event that ends the waiting at each step. */
    private static final Map<String, String> WINDOWS = Map.of(
            "assignUnit", "assignmentDue",
            "claimCall", "claimWindow",
            "arbitrate", "arbitrationDue",
            "handleCall", "handlingDue",
            "confirmResult", "confirmationDue",
            "decideResult", "decisionDue",
            "handlePart", "partDue",
            "consentRelease", "releaseDue");

    private static final List<String> ENTRIES = List.of(ROADS, ROADS, DEVELOPMENT, DEVELOPMENT, FACILITIES, MEDIATION);

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(20_261_122);

    @Test
    void whateverHappensSomebodyHasTheCallUntilItEnds() {
        assertThat(walks(WALKS)).contains("claimCall", "handleCall", "confirmResult");
    }

    @Test
    @Tag("soak")
    void whateverHappensSomebodyHasTheCallUntilItEndsForHours() {
        assertThat(walks(LONG_WALKS))
                .containsExactlyInAnyOrder(
                        "assignUnit", "claimCall", "arbitrate", "handleCall", "confirmResult", "decideResult");
    }

    /** @return the steps at which somebody was waited for */
    private Set<String> walks(int walks) {
        Set<String> passed = new TreeSet<>();
        for (int walk = 0; walk < walks; walk++) {
            boolean listed = random.nextInt(8) > 0;
            Walk one = new Walk(driver.call(listed ? any(ENTRIES) : null));
            one.run();
            passed.addAll(one.call.passedTasks());
        }
        return passed;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** One call, and everything that happens to it. */
    private final class Walk {

        private final Case call;
        private int missed;

        Walk(Case call) {
            this.call = call;
        }

        void run() {
            for (int step = 0; !call.ended(); step++) {
                assertThat(step).as("steps of call %s", call.number.value()).isLessThan(LONGEST);
                assertHeld(call);
                parts().forEach(this::assertHeld);
                attempt(this::something);
            }
            assertWhole();
        }

        /** People try what they may not do, too; then nothing has happened. */
        private void attempt(Runnable action) {
            try {
                action.run();
            } catch (RuntimeException thrown) {
                boolean refused = Stream.iterate((Throwable) thrown, cause -> cause != null, Throwable::getCause)
                        .anyMatch(Refusal.class::isInstance);
                if (!refused) {
                    throw thrown;
                }
            }
        }

        private void something() {
            List<Case> parts = parts();
            if (!parts.isEmpty() && random.nextInt(3) > 0) {
                part(any(parts));
                return;
            }
            String task = call.openTasks().get(0);
            if (random.nextInt(4) == 0) {
                call.fires(WINDOWS.get(task));
                missed++;
            } else {
                answer(task, call.value("lead"));
            }
        }

        private void answer(String task, String lead) {
            switch (task) {
                case "assignUnit" ->
                    centre(task, "unit", any(List.of(HOUSING, LAND)), "entryTitle", "测试事项", "legalBasis", "依据");
                case "arbitrate" ->
                    centre(task, "outcome", "interpret", "unit", any(List.of(HOUSING, LAND, CallDriver.TOWN)));
                case "claimCall" -> claim(lead);
                case "handleCall" -> handle(lead);
                case "confirmResult" ->
                    call.completes(
                            "town-officer",
                            task,
                            "outcome",
                            any(List.of("accept", "return", "return")),
                            "reason",
                            "未恢复");
                case "decideResult" -> centre(task, "outcome", any(List.of("accept", "reject", "return")));
                default -> throw new AssertionError(task);
            }
        }

        private void centre(String task, Object... fields) {
            Object[] all = Stream.concat(Stream.of(fields), Stream.of("reason", "核实后决定"))
                    .toArray();
            call.completes("district-centre", task, all);
        }

        private void claim(String lead) {
            String officer = OFFICERS.get(lead);
            switch (random.nextInt(4)) {
                case 0 -> call.completesAsSystem(lead, "claimBySystem", "workOrder", "ZJ-1");
                case 1 -> call.completes(officer, "claimCall", "outcome", "accept");
                default ->
                    call.completes(
                            officer,
                            "claimCall",
                            "outcome",
                            "refuse",
                            "entry",
                            any(List.of(FACILITIES, DEVELOPMENT, MEDIATION)),
                            "reason",
                            "不归我们");
            }
        }

        private void handle(String lead) {
            String outcome = any(List.of("done", "notSolved"));
            if (random.nextInt(4) == 0) {
                call.completesAsSystem(lead, "handleBySystem", "outcome", outcome, "report", "已处置");
            } else {
                String cost = random.nextInt(100_000) + "." + random.nextInt(100);
                call.completes(OFFICERS.get(lead), "handleCall", "outcome", outcome, "report", "已处置", "cost", cost);
            }
        }

        private void part(Case part) {
            String task = part.openTasks().get(0);
            int chance = random.nextInt(6);
            if (chance == 0) {
                part.fires(WINDOWS.get(task));
            } else if (task.equals("consentRelease")) {
                String outcome = any(List.of("approve", "reject"));
                part.completes(OFFICERS.get(call.value("lead")), task, "outcome", outcome, "reason", "视情况");
            } else {
                String outcome = chance < 3 ? "release" : "done";
                part.completes(OFFICERS.get(unitOf(part)), task, "outcome", outcome, "reason", "人手不足", "report", "已配合");
            }
        }

        private List<Case> parts() {
            return jdbc.sql("""
                            select case_number from gridcase.call_part
                             where call_number = ? and role = 'cooperating' and state = 'open' order by unit""").param(call.number.value()).query(String.class).list().stream()
                    .map(driver::of)
                    .toList();
        }

        private String unitOf(Case part) {
            return text("select unit from gridcase.call_part where case_number = ?", part.number.value());
        }

        /** One step is owed by one holder by a deadline, and the engine will not forget it. */
        private void assertHeld(Case held) {
            assertThat(count(
                            "select count(*) from gridcase.clock_period where case_number = ? and ended_at is null",
                            held))
                    .as("what is owed in %s", held.number.value())
                    .isEqualTo(1);
            assertThat(count(
                            "select count(*) from gridcase.clock_segment where case_number = ? and ended is null",
                            held))
                    .as("who has %s", held.number.value())
                    .isEqualTo(1);
            Set<String> windows = new TreeSet<>();
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(held.number.value()).list().stream()
                    .flatMap(instance ->
                            management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                    .forEach(job -> windows.add(management
                            .createJobDefinitionQuery()
                            .jobDefinitionId(job.getJobDefinitionId())
                            .singleResult()
                            .getActivityId()));
            assertThat(windows).contains(WINDOWS.get(held.openTasks().get(0)));
        }

        private void assertWhole() {
            assertThat(call.status()).isEqualTo("closed");
            assertThat(call.value("result")).isNotNull();
            assertThat(parts()).isEmpty();
            assertThat(call.notices()).as("one notice for each missed window").isEqualTo(missed);
            assertThat(count(
                            "select count(*) from gridcase.clock_period where case_number = ? and ended_at is null",
                            call))
                    .isZero();
            assertThat(count(
                            "select count(*) from gridcase.call_claim where case_number = ? and ended_at is null",
                            call))
                    .isZero();
            assertThat(count("select count(*) from gridcase.call_refusal where call_number = ?", call))
                    .isLessThanOrEqualTo(2);
            assertThat(text("""
                            select (select coalesce(sum(cents), 0) from gridcase.call_cost where call_number = :call)
                                 - (select coalesce(sum(cents), 0) from gridcase.call_cost_split where call_number = :call)
                            """.replace(":call", "'" + call.number + "'"))).isEqualTo("0");
        }

        private int count(String sql, Case of) {
            return jdbc.sql(sql).param(of.number.value()).query(Integer.class).single();
        }

        private String text(String sql, Object... parameters) {
            return jdbc.sql(sql).params(parameters).query(String.class).single();
        }
    }
}
