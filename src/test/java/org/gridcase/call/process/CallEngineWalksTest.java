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
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.gridcase.TestOfficers;
import org.gridcase.call.process.CallDriver.Case;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.PostsChanged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls that people, departments' systems and time take through the engine at random, with its delegates and the database:
 * whatever they do, somebody has the call until it ends, and what the tables say then is whole.
 */
class CallEngineWalksTest extends CallPaths {

    private static final int WALKS = 15;
    private static final int LONG_WALKS = 300;
    private static final int LONGEST = 300;

    /** Two officers of each unit to which these calls may come; the second is there for the time of the walks. */
    private static final Map<String, List<String>> OFFICERS = Map.of(
            HOUSING,
            List.of("dept-housing", "walks-housing"),
            TRANSPORT,
            List.of("dept-transport", "walks-transport"),
            LAND,
            List.of("dept-land", "walks-land"),
            "99010001",
            List.of("dept-urban", "walks-urban"),
            CallDriver.TOWN,
            List.of("town-officer", "walks-town"));

    private static final List<String> ENTRIES = List.of(ROADS, ROADS, DEVELOPMENT, DEVELOPMENT, FACILITIES, MEDIATION);

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private final Random random = new Random(20_261_122);
    private CallSoundness soundness;

    @BeforeEach
    void secondOfficersArrive() {
        soundness = new CallSoundness(runtime, management, jdbc);
        OFFICERS.forEach((unit, officers) ->
                TestOfficers.inPost(jdbc, officers.get(1), "巡查员", Post.actingFor(PlaceCode.of(unit)), unit));
    }

    @AfterEach
    void secondOfficersLeave() {
        OFFICERS.values().forEach(officers -> TestOfficers.left(jdbc, officers.get(1)));
    }

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
        int lost = 0;
        for (int walk = 0; walk < walks; walk++) {
            boolean listed = random.nextInt(8) > 0;
            Walk one = new Walk(driver.call(listed ? any(ENTRIES) : null));
            one.run();
            lost += one.lost;
            passed.addAll(one.call.passedTasks());
        }
        assertThat(lost).as("posts lost in the middle of a step").isPositive();
        return passed;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** One call, and everything that happens to it. */
    private final class Walk {

        private final Case call;
        private int missed;
        private int lost;

        Walk(Case call) {
            this.call = call;
        }

        void run() {
            for (int step = 0; !call.ended(); step++) {
                assertThat(step).as("steps of call %s", call.number.value()).isLessThan(LONGEST);
                soundness.assertHeld(call);
                parts().forEach(soundness::assertHeld);
                attempt(this::something);
            }
            soundness.assertWhole(call, missed);
        }

        /** People try what they may not do, too; then nothing has happened. */
        private void attempt(Runnable action) {
            try {
                action.run();
            } catch (RuntimeException thrown) {
                boolean refused = Stream.iterate((Throwable) thrown, cause -> cause != null, Throwable::getCause)
                        .anyMatch(cause -> cause instanceof Refusal || cause instanceof TaskAlreadyClaimedException);
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
            if (Set.of("claimCall", "handleCall").contains(task) && random.nextInt(5) == 0) {
                leaves(call, task, call.value("lead"));
            } else if (random.nextInt(4) == 0) {
                call.fires(CallSoundness.WINDOWS.get(task));
                missed++;
            } else {
                answer(task, call.value("lead"));
            }
        }

        /** Somebody takes the step up and loses the post: it is free for the others at once. */
        private void leaves(Case held, String task, String unit) {
            String leaver = "walks-leaver-" + Long.toString(System.nanoTime(), 36);
            HeldPost post = TestOfficers.inPost(jdbc, leaver, "离岗者", Post.actingFor(PlaceCode.of(unit)), unit);
            try {
                held.claims(leaver, task);
            } catch (TaskAlreadyClaimedException another) {
                return;
            } finally {
                TestOfficers.left(jdbc, leaver);
            }
            transaction.executeWithoutResult(status ->
                    events.publishEvent(new PostsChanged(Set.of(), Set.of(new PostsChanged.Change(leaver, post)))));
            assertThat(held.open(task).getAssignee()).isNull();
            lost++;
        }

        private String officer(String unit) {
            return any(OFFICERS.get(unit));
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
            String officer = officer(lead);
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
                call.completes(officer(lead), "handleCall", "outcome", outcome, "report", "已处置", "cost", cost);
            }
        }

        private void part(Case part) {
            String task = part.openTasks().get(0);
            int chance = random.nextInt(6);
            if (chance == 0) {
                part.fires(CallSoundness.WINDOWS.get(task));
            } else if (task.equals("handlePart") && random.nextInt(5) == 0) {
                leaves(part, task, unitOf(part));
            } else if (task.equals("consentRelease")) {
                String outcome = any(List.of("approve", "reject"));
                part.completes(officer(call.value("lead")), task, "outcome", outcome, "reason", "视情况");
            } else {
                String outcome = chance < 3 ? "release" : "done";
                part.completes(officer(unitOf(part)), task, "outcome", outcome, "reason", "人手不足", "report", "已配合");
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
            return jdbc.sql("select unit from gridcase.call_part where case_number = ?")
                    .param(part.number.value())
                    .query(String.class)
                    .single();
        }
    }
}
