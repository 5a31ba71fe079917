package org.gridcase.call.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.gridcase.call.process.CallDriver.Case;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds for every call and every part of one, whatever has happened to it. */
final class CallSoundness {

    /** The event that ends the waiting at each step. */
    static final Map<String, String> WINDOWS = Map.of(
            "assignUnit", "assignmentDue",
            "claimCall", "claimWindow",
            "arbitrate", "arbitrationDue",
            "handleCall", "handlingDue",
            "confirmResult", "confirmationDue",
            "decideResult", "decisionDue",
            "handlePart", "partDue",
            "consentRelease", "releaseDue");

    private final RuntimeService runtime;
    private final ManagementService management;
    private final JdbcClient jdbc;

    CallSoundness(RuntimeService runtime, ManagementService management, JdbcClient jdbc) {
        this.runtime = runtime;
        this.management = management;
        this.jdbc = jdbc;
    }

    /** One step is owed by one holder by a deadline, and the engine will not forget it. */
    void assertHeld(Case held) {
        assertThat(count("gridcase.clock_period where case_number = ? and ended_at is null", held))
                .as("what is owed in %s", held.number.value())
                .isEqualTo(1);
        assertThat(count("gridcase.clock_segment where case_number = ? and ended is null", held))
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

    /** It has ended, and nothing of it is left open. */
    void assertWhole(Case call, int missedWindows) {
        assertThat(call.status()).isEqualTo("closed");
        assertThat(call.value("result")).isNotNull();
        assertThat(count("gridcase.call_part where call_number = ? and role = 'cooperating' and state = 'open'", call))
                .isZero();
        assertThat(call.notices()).as("one notice for each missed window").isEqualTo(missedWindows);
        assertThat(count("gridcase.clock_period where case_number = ? and ended_at is null", call))
                .isZero();
        assertThat(count("gridcase.call_claim where case_number = ? and ended_at is null", call))
                .isZero();
        assertThat(count("gridcase.call_refusal where call_number = ?", call)).isLessThanOrEqualTo(2);
        assertThat(cents("call_cost", call)).isEqualTo(cents("call_cost_split", call));
    }

    private int count(String rows, Case of) {
        return jdbc.sql("select count(*) from " + rows)
                .param(of.number.value())
                .query(Integer.class)
                .single();
    }

    private long cents(String table, Case call) {
        return jdbc.sql("select coalesce(sum(cents), 0) from gridcase." + table + " where call_number = ?")
                .param(call.number.value())
                .query(Long.class)
                .single();
    }
}
